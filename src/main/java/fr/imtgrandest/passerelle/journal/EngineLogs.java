package fr.imtgrandest.passerelle.journal;

import java.time.Instant;
import java.util.Map;

/** Reads what the engine's log of operations holds. */
public interface EngineLogs {

    /** The digests of its entries by their ids, from one moment to another, both included. */
    Map<String, String> digests(Instant from, Instant to);
}
