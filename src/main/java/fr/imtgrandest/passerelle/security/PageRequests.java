package fr.imtgrandest.passerelle.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Tells a person who opens a page from a program that calls an interface or a browser that loads a page's parts. */
final class PageRequests {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private PageRequests() {}

    /** Whether the answer is to be read by a person in a browser. */
    static boolean isPage(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return READING.contains(request.getMethod())
                && !path.startsWith("/camunda/api/")
                && !isFile(path)
                && request.getHeader("X-Requested-With") == null
                && acceptsPages(request.getHeader(HttpHeaders.ACCEPT));
    }

    private static boolean isFile(String path) {
        return path.substring(path.lastIndexOf('/') + 1).contains(".");
    }

    private static boolean acceptsPages(@Nullable String accept) {
        return accept == null
                || accept.contains(MediaType.TEXT_HTML_VALUE)
                || (accept.contains(MediaType.ALL_VALUE) && !accept.contains("json"));
    }
}
