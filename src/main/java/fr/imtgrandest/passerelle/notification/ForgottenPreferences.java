package fr.imtgrandest.passerelle.notification;

import fr.imtgrandest.passerelle.identity.PersonErased;
import fr.imtgrandest.passerelle.notification.persistence.NotificationTables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Forgets how somebody wanted to be called, with the secrets of their links; mails that wait for a closed account come to nothing. */
@Component
class ForgottenPreferences {

    private final NotificationTables tables;

    ForgottenPreferences(NotificationTables tables) {
        this.tables = tables;
    }

    @EventListener
    void forget(PersonErased erased) {
        tables.forget(erased.person());
    }
}
