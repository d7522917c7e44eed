package fr.imtgrandest.passerelle.notification;

import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds who knows what there is to tell. */
@Component
class NoticeSources {

    private final ObjectProvider<NoticeSource> sources;

    NoticeSources(ObjectProvider<NoticeSource> sources) {
        this.sources = sources;
    }

    /** @throws IllegalStateException if no feature knows the topic */
    NoticeSource of(String topic) {
        return sources.stream()
                .filter(source -> source.topic().equals(topic))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody knows what to tell of '" + topic + "'"));
    }

    Optional<Notice> notice(Call call, Locale locale) {
        return of(call.topic()).notice(call.thing(), call.userId(), locale);
    }
}
