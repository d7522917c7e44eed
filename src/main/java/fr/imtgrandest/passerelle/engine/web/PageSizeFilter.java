package fr.imtgrandest.passerelle.engine.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every list of the engine an end. The engine's own limit would hold for our own queries too, hence in the request.
 */
class PageSizeFilter extends OncePerRequestFilter {

    static final int MOST = 500;

    private static final String SIZE = "maxResults";
    private static final String START = "firstResult";
    private static final Pattern NAME_IN_DISGUISE = Pattern.compile("[^=]*%");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isPlain(request) && isNumber(request, SIZE) && isNumber(request, START)) {
            chain.doFilter(new Limited(request), response);
        } else {
            BadRequest.answer(response);
        }
    }

    /** No name in disguise, which we would overlook and the engine understand. */
    private static boolean isPlain(HttpServletRequest request) {
        return parts(request).noneMatch(part -> NAME_IN_DISGUISE.matcher(part).lookingAt());
    }

    private static boolean isNumber(HttpServletRequest request, String name) {
        return values(request, name).allMatch(value -> NUMBER.matcher(value).matches());
    }

    /** Read from the query itself: asking the request for parameters would also read a body. */
    private static Stream<String> values(HttpServletRequest request, String name) {
        return parts(request).filter(part -> isOf(part, name)).map(part -> part.substring(part.indexOf('=') + 1));
    }

    private static Stream<String> parts(HttpServletRequest request) {
        @Nullable String query = request.getQueryString();
        return query == null ? Stream.empty() : Arrays.stream(query.split("&"));
    }

    private static boolean isOf(String part, String name) {
        return part.equals(name) || part.startsWith(name + "=");
    }

    /** The request with the smallest page size of those asked for and ours. */
    private static final class Limited extends HttpServletRequestWrapper {

        private final String query;

        Limited(HttpServletRequest request) {
            super(request);
            int size = Stream.concat(values(request, SIZE).map(Integer::valueOf), Stream.of(MOST))
                    .min(Integer::compare)
                    .orElseThrow();
            this.query = Stream.concat(parts(request).filter(part -> !isOf(part, SIZE)), Stream.of(SIZE + "=" + size))
                    .collect(Collectors.joining("&"));
        }

        @Override
        public String getQueryString() {
            return query;
        }
    }
}
