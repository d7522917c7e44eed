package fr.imtgrandest.passerelle.journal;

import org.jspecify.annotations.Nullable;

/**
 * From where an act came.
 *
 * @param request id of the request; null when there is none, as for timers
 * @param address of the machine; null when there is no request
 */
public record Origin(@Nullable String request, @Nullable String address) {

    static final Origin NONE = new Origin(null, null);
}
