package fr.imtgrandest.passerelle.security;

import fr.imtgrandest.passerelle.journal.Deeds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Answers 403 and notes who asked for what, but shows the sign-in page again to who signs in or out on a page older than its
 * session.
 */
class RefusedRequestHandler implements AccessDeniedHandler {

    private static final Set<String> SIGN_IN_AND_OUT = Set.of("/login", "/logout");

    private final Deeds deeds;

    RefusedRequestHandler(Deeds deeds) {
        this.deeds = deeds;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (refusal instanceof CsrfException && SIGN_IN_AND_OUT.contains(request.getServletPath())) {
            response.sendRedirect(request.getContextPath() + "/login");
            return;
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedInUser user) {
            deeds.refuse(user.userId(), request.getMethod(), request.getRequestURI());
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
