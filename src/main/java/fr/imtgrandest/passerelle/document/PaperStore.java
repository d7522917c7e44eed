package fr.imtgrandest.passerelle.document;

import fr.imtgrandest.passerelle.shared.Reference;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where issued papers are kept; what is kept never changes. */
public interface PaperStore {

    void add(IssuedPaper paper, byte[] file);

    Optional<IssuedPaper> find(PaperCode code);

    /** The paper of a kind and language that was issued on a case under a seal. */
    Optional<IssuedPaper> find(Reference reference, PaperKind kind, Locale language, PaperProof.Seal seal);

    /** The papers issued on a case, the newest first. */
    List<IssuedPaper> of(Reference reference);

    /** The file as it was given out; empty where no paper has this code. */
    Optional<byte[]> file(PaperCode code);

    /** Takes all papers of a case away; the owner of the database may. */
    void remove(Reference reference);
}
