package fr.imtgrandest.passerelle.task.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Holds an answer of the engine back to change it, and with it the entity tag, which is not that of what is sent. */
final class BufferedAnswer extends ContentCachingResponseWrapper {

    BufferedAnswer(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void setHeader(String name, String value) {
        if (!HttpHeaders.ETAG.equalsIgnoreCase(name)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (!HttpHeaders.ETAG.equalsIgnoreCase(name)) {
            super.addHeader(name, value);
        }
    }

    boolean isOk() {
        return getStatus() == HttpStatus.OK.value();
    }

    /** Puts other JSON, in the reader's language, in the place of what the engine has written. */
    void replace(byte[] json, String contentType) throws IOException {
        resetBuffer();
        setContentType(contentType);
        setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        getOutputStream().write(json);
    }
}
