package fr.imtgrandest.passerelle.engine.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.imtgrandest.passerelle.shared.ReaderLanguage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Says in the reader's language what went wrong in the engine, without names of classes or permissions. */
class EngineErrorFilter extends OncePerRequestFilter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MessageSource messages;

    EngineErrorFilter(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, held);
        if (held.getStatus() >= HttpStatus.BAD_REQUEST.value() && holdsJson(held)) {
            rewrite(held);
        }
        held.copyBodyToResponse();
    }

    private static boolean holdsJson(ContentCachingResponseWrapper response) {
        String type = response.getContentType();
        return type != null
                && response.getContentSize() > 0
                && MediaType.APPLICATION_JSON.includes(MediaType.parseMediaType(type));
    }

    private void rewrite(ContentCachingResponseWrapper response) throws IOException {
        JsonNode answer = JSON.readTree(response.getContentAsByteArray());
        EngineError error = EngineError.of(response.getStatus(), answer);
        Locale locale = ReaderLanguage.current();
        String message = error.isKey() ? messages.getMessage(error.text(), null, locale) : error.text();
        response.resetBuffer();
        response.setStatus(error.status());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE + ";charset=UTF-8");
        JSON.writeValue(response.getOutputStream(), Map.of("type", error.type(), "message", message));
    }
}
