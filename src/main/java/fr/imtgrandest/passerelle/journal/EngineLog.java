package fr.imtgrandest.passerelle.journal;

import fr.imtgrandest.passerelle.engine.EngineLogEntry;
import fr.imtgrandest.passerelle.shared.Fingerprint;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The entries of the engine's log that belong to an act.
 *
 * @param ids in the order in which they were written
 * @param digest over the digests of the entries; null where there are none
 */
public record EngineLog(List<String> ids, @Nullable String digest) {

    static final EngineLog NONE = new EngineLog(List.of(), null);

    public EngineLog {
        ids = List.copyOf(ids);
    }

    static EngineLog of(List<EngineLogEntry> entries) {
        return entries.isEmpty()
                ? NONE
                : new EngineLog(
                        entries.stream().map(EngineLogEntry::id).toList(),
                        digest(entries.stream().map(EngineLogEntry::digest).toList()));
    }

    /** Whether the engine's log still holds all of them as they were. */
    boolean holds(Map<String, String> digestsById) {
        return digest == null
                || digest.equals(digest(
                        ids.stream().map(id -> digestsById.getOrDefault(id, "")).toList()));
    }

    /** Whether nothing of it is left there. */
    boolean isGone(Map<String, String> digestsById) {
        return ids.stream().noneMatch(digestsById::containsKey);
    }

    private static String digest(List<String> digests) {
        return new Fingerprint().add(digests).hex();
    }
}
