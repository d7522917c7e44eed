package fr.imtgrandest.passerelle.agreement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a school to its invitation.
 *
 * @param by id of the account that answered; null when the due date passed in silence or the school leads
 */
public record Answer(
        String school,
        Participation participation,
        @Nullable String comment,
        @Nullable String by,
        Instant at) {}
