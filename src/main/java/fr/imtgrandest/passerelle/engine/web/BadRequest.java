package fr.imtgrandest.passerelle.engine.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** The answer to what nobody can understand; {@link EngineErrorFilter} puts it into words. */
final class BadRequest {

    private BadRequest() {}

    static void answer(HttpServletResponse response) throws IOException {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().print("{}");
    }
}
