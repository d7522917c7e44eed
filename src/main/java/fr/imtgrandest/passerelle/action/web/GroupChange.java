package fr.imtgrandest.passerelle.action.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the alliance office has done to a working group. */
enum GroupChange {
    CREATED,
    RENAMED,
    RETIRED,
    REOPENED,
    JOINED,
    LEFT;

    /** How addresses name it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of the sentence that says it was done. */
    String messageKey() {
        return "group.done." + code();
    }

    static Optional<GroupChange> ofCode(String code) {
        return Arrays.stream(values())
                .filter(change -> change.code().equals(code))
                .findFirst();
    }
}
