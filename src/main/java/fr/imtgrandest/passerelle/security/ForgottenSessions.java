package fr.imtgrandest.passerelle.security;

import fr.imtgrandest.passerelle.identity.PersonErased;
import fr.imtgrandest.passerelle.security.persistence.ProviderSessionTable;
import org.springframework.context.event.EventListener;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Ends the sessions of somebody who was erased; their name stands in them. */
@Component
class ForgottenSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final ProviderSessionTable begunAtProviders;

    ForgottenSessions(
            FindByIndexNameSessionRepository<? extends Session> sessions, ProviderSessionTable begunAtProviders) {
        this.sessions = sessions;
        this.begunAtProviders = begunAtProviders;
    }

    @EventListener
    void forget(PersonErased erased) {
        erased.userIds().stream()
                .flatMap(userId -> sessions.findByPrincipalName(userId).keySet().stream())
                .forEach(this::forget);
    }

    private void forget(String sessionId) {
        sessions.deleteById(sessionId);
        begunAtProviders.remove(sessionId);
    }
}
