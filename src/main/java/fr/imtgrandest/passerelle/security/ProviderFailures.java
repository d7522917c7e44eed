package fr.imtgrandest.passerelle.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationFailureProviderNotFoundEvent;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Says on the sign-in page why a provider led nowhere, and counts it like a wrong password unless the provider was down. */
@Component
class ProviderFailures implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderFailures.class);

    private final ProviderDirectory directory;
    private final ApplicationEventPublisher events;

    ProviderFailures(ProviderDirectory directory, ApplicationEventPublisher events) {
        this.directory = directory;
        this.events = events;
    }

    /**
     * Whether an event is a failed attempt. When an identity provider led nowhere, the framework goes on to look for somebody who
     * takes its answer as a password, and tells of that too.
     */
    static boolean counts(AbstractAuthenticationFailureEvent event) {
        return !(event instanceof AuthenticationFailureProviderNotFoundEvent);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String path = request.getRequestURI();
        String id = path.substring(path.lastIndexOf('/') + 1);
        boolean down = isDown(failure);
        LOG.info("Nobody signed in by an identity provider: {}", reason(failure));
        if (!down) {
            count(request, failure);
        }
        String known = directory.knows(id) ? "=" + id : "";
        response.sendRedirect(request.getContextPath() + "/login?" + (down ? "unreachable" : "declined") + known);
    }

    /** The provider had sent the person back, but then it did not answer us. */
    private static boolean isDown(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(IOException.class::isInstance);
    }

    /** The code of the error, without the signs with which an address could forge lines of the log. */
    private static String reason(AuthenticationException failure) {
        return failure instanceof OAuth2AuthenticationException refused
                ? refused.getError().getErrorCode().replaceAll("[^a-zA-Z_]", "?")
                : failure.getClass().getSimpleName();
    }

    private void count(HttpServletRequest request, AuthenticationException failure) {
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated("", "");
        attempt.setDetails(new WebAuthenticationDetails(request));
        events.publishEvent(new AuthenticationFailureBadCredentialsEvent(attempt, failure));
    }
}
