package fr.imtgrandest.passerelle.journal;

import fr.imtgrandest.passerelle.identity.PersonErased;
import fr.imtgrandest.passerelle.journal.persistence.NoteTable;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes out of the journal what must be forgotten: the values of notes. Their digests stay, and the chains hold.
 *
 * <p>Only the owner of the database may: the program itself cannot.
 */
@Component
public class ForgottenNotes {

    private final NoteTable notes;
    private final Deeds deeds;

    ForgottenNotes(NoteTable notes, Deeds deeds) {
        this.notes = notes;
        this.deeds = deeds;
    }

    /** The addresses of the machines from which somebody acted are theirs; that they were erased is a row. */
    @EventListener
    void forget(PersonErased erased) {
        int blanked = notes.blankAddresses(erased.userIds());
        deeds.operate(
                Entry.OUTSIDE,
                EntryKind.ADMINISTRATION,
                "person-erased",
                erased.person(),
                Map.of(
                        "operator", erased.operator(),
                        "pseudonym", erased.pseudonym(),
                        "addresses", Integer.toString(blanked)));
    }

    /**
     * Blanks all notes of a chain.
     *
     * @return how many there were
     */
    @Transactional
    public int forget(String chain) {
        return notes.blank(chain);
    }
}
