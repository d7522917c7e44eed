package fr.imtgrandest.passerelle.engine.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies over which the engine's resources would stumble: each is one JSON object, its variables typed values. */
class RequestBodyFilter extends OncePerRequestFilter {

    /** Several times the longest form, every field filled to its limit. */
    static final int MAX_BYTES = 2_000_000;

    private static final String RETRIES = "/retries";
    private static final String FILE = "file";
    private static final JsonPointer FILE_NAME = JsonPointer.compile("/valueInfo/filename");
    private static final Set<String> IN_BASE64 = Set.of("bytes", FILE);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod()) && !HttpMethod.PUT.matches(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
        if (body.length == 0 || (body.length <= MAX_BYTES && isUnderstood(body, request.getRequestURI()))) {
            chain.doFilter(new RequestReadAgain(request, body), response);
        } else {
            BadRequest.answer(response);
        }
    }

    /** The engine stumbles over a number of attempts that is not there. */
    private static boolean isUnderstood(byte[] body, String path) throws IOException {
        try {
            JsonNode root = JSON.readTree(body);
            return root.isObject()
                    && holdsTypedValues(root.path("variables"))
                    && (!path.endsWith(RETRIES) || root.path("retries").isInt());
        } catch (JacksonException e) {
            return false;
        }
    }

    private static boolean holdsTypedValues(JsonNode variables) {
        if (variables.isMissingNode() || variables.isNull()) {
            return true;
        }
        for (JsonNode variable : variables) {
            if (!variable.isObject() || !isReadable(variable)) {
                return false;
            }
        }
        return variables.isObject();
    }

    private static boolean isReadable(JsonNode variable) {
        String type = variable.path("type").asText().toLowerCase(Locale.ROOT);
        if (!IN_BASE64.contains(type)) {
            return true;
        }
        if (type.equals(FILE) && !variable.at(FILE_NAME).isTextual()) {
            return false;
        }
        try {
            Base64.getDecoder().decode(variable.path("value").asText());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
