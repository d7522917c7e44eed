package fr.imtgrandest.passerelle.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a body with files in it be read only where files are brought, from people who are signed in, and only as far as its
 * length is known and not too great: whatever asks for a parameter of such a request reads all of it.
 */
class UploadFilter extends OncePerRequestFilter {

    private static final String MULTIPART = "multipart/";

    private final RequestMatcher places;
    private final long longest;

    /** @param longest body in bytes */
    UploadFilter(RequestMatcher places, long longest) {
        this.places = places;
        this.longest = longest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpStatus refusal = holdsFiles(request) ? refusal(request) : HttpStatus.OK;
        if (refusal == HttpStatus.OK) {
            chain.doFilter(request, response);
        } else {
            response.sendError(refusal.value());
        }
    }

    private HttpStatus refusal(HttpServletRequest request) {
        if (!places.matches(request)) {
            return HttpStatus.UNSUPPORTED_MEDIA_TYPE;
        }
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            return HttpStatus.FORBIDDEN;
        }
        if (request.getContentLengthLong() < 0) {
            return HttpStatus.LENGTH_REQUIRED;
        }
        return request.getContentLengthLong() > longest ? HttpStatus.PAYLOAD_TOO_LARGE : HttpStatus.OK;
    }

    private static boolean holdsFiles(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith(MULTIPART);
    }
}
