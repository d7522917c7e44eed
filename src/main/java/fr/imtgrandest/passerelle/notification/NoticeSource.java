package fr.imtgrandest.passerelle.notification;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Knows what there is to tell of one kind of thing; the feature to which it belongs declares it. */
public interface NoticeSource {

    /** Tells it from other kinds. */
    String topic();

    /**
     * Ids of the accounts of those who should know, at this moment.
     *
     * @param thing what is announced, by its id
     */
    Set<String> recipients(String thing);

    /** What to tell one of them, asked at the moment of telling; empty where there is nothing to tell any more. */
    Optional<Notice> notice(String thing, String userId, Locale locale);
}
