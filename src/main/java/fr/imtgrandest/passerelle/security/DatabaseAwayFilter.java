package fr.imtgrandest.passerelle.security;

import fr.imtgrandest.passerelle.security.persistence.DatabaseAway;
import fr.imtgrandest.passerelle.shared.ReaderLanguage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.HtmlUtils;

/**
 * Says that the database is away, in a page that needs none: the usual page of an error would look for the session there.
 *
 * <p>Before everything else, since what comes next reads the session.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class DatabaseAwayFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAwayFilter.class);

    private static final String SECONDS_TO_WAIT = "10";
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s · Passerelle</title></head><body><main><h1>%s</h1><p>%s</p></main></body></html>
            """;

    private final MessageSource messages;

    DatabaseAwayFilter(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (response.isCommitted() || !DatabaseAway.isCauseOf(failure)) {
                throw failure;
            }
            LOG.error("The database is away", failure);
            answer(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = ReaderLanguage.of(
                request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Locale.FRENCH : request.getLocale());
        String title = messages.getMessage("error.away.title", null, locale);
        String what = messages.getMessage("error.away.what", null, locale);
        response.reset();
        MalformedPathFilter.protect(response);
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        boolean json = isForPrograms(request);
        response.setContentType(json ? MediaType.APPLICATION_JSON_VALUE : MediaType.TEXT_HTML_VALUE);
        String body = json
                ? "{\"type\":\"away\",\"status\":503,\"message\":\"" + what + "\"}"
                : PAGE.formatted(
                        locale.getLanguage(),
                        HtmlUtils.htmlEscape(title),
                        HtmlUtils.htmlEscape(title),
                        HtmlUtils.htmlEscape(what));
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isForPrograms(HttpServletRequest request) {
        @Nullable String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getRequestURI().startsWith("/camunda/api/")
                || (accept != null && accept.contains("json") && !accept.contains(MediaType.TEXT_HTML_VALUE));
    }
}
