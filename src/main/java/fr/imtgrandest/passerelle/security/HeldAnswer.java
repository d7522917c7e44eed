package fr.imtgrandest.passerelle.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer that nobody gets to see before it is true. */
class HeldAnswer extends ContentCachingResponseWrapper {

    private @Nullable String location;
    private boolean conflict;

    HeldAnswer(HttpServletResponse response) {
        super(response);
    }

    /** Where it leads to; null where it leads nowhere. */
    @Nullable
    String location() {
        return location;
    }

    @Override
    public void sendRedirect(String target) {
        location = target;
        setStatus(HttpStatus.FOUND.value());
    }

    /** Says, whatever it said before, that somebody else was quicker. */
    void conflict() {
        conflict = true;
    }

    /** Gives it to whoever asked. */
    void release() throws IOException {
        if (conflict) {
            resetBuffer();
            sendError(HttpStatus.CONFLICT.value());
        } else if (location != null) {
            super.sendRedirect(location);
        } else {
            copyBodyToResponse();
        }
    }
}
