package fr.imtgrandest.passerelle.journal;

import fr.imtgrandest.passerelle.shared.Fingerprint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sealed row of the journal.
 *
 * @param chain reference of a case, or {@link #OUTSIDE}
 * @param position in the chain, from 1
 * @param previous the hash of the row before, or that of the name of the chain for its first row
 * @param hash over all that stands here and the digests of the notes
 */
public record Entry(String chain, long position, Deed deed, List<Note> notes, String previous, String hash) {

    /** The chain of acts that are about no case. */
    public static final String OUTSIDE = "-";

    public Entry {
        notes = List.copyOf(notes);
    }

    static Entry first(String chain, Deed deed, List<Note> notes) {
        return seal(chain, 1, deed, notes, beginning(chain));
    }

    static Entry after(Head head, Deed deed, List<Note> notes) {
        return seal(head.chain(), head.position() + 1, deed, notes, head.hash());
    }

    private static Entry seal(String chain, long position, Deed deed, List<Note> notes, String previous) {
        return new Entry(chain, position, deed, notes, previous, hash(chain, position, deed, notes, previous));
    }

    /** What the first row of a chain follows. */
    static String beginning(String chain) {
        return new Fingerprint().add(chain).hex();
    }

    public Head head() {
        return new Head(chain, position, hash);
    }

    /** Whether it still says what was sealed; its notes apart. */
    boolean holds() {
        return hash.equals(hash(chain, position, deed, notes, previous));
    }

    /** The bytes that {@link #hash} is the SHA-256 of, for whoever checks it without this program; ADR 12 writes them down. */
    public byte[] sealed() {
        return write(Fingerprint.keeping(), chain, position, deed, notes, previous)
                .bytes();
    }

    private static String hash(String chain, long position, Deed deed, List<Note> notes, String previous) {
        return write(new Fingerprint(), chain, position, deed, notes, previous).hex();
    }

    private static Fingerprint write(
            Fingerprint fingerprint, String chain, long position, Deed deed, List<Note> notes, String previous) {
        fingerprint
                .add(previous)
                .add(chain)
                .add(Long.toString(position))
                .add(deed.at().toString())
                .add(deed.kind().name())
                .add(deed.act());
        addActor(fingerprint, deed.actor());
        fingerprint
                .add(deed.subject())
                .add(deed.step())
                .add(deed.task())
                .add(deed.contentHash())
                .add(deed.request())
                .add(deed.endedTasks())
                .add(deed.engineLog().ids())
                .add(deed.engineLog().digest())
                .add(notes.stream().map(Note::name).toList())
                .add(notes.stream().map(Note::digest).toList());
        return fingerprint;
    }

    private static void addActor(Fingerprint fingerprint, @Nullable Actor actor) {
        fingerprint
                .add(actor == null ? null : actor.account())
                .add(actor == null ? null : actor.person())
                .add(actor == null ? null : actor.school())
                .add(actor == null ? null : actor.onBehalfOf());
    }
}
