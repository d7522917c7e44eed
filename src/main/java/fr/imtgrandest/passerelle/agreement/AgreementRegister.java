package fr.imtgrandest.passerelle.agreement;

import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.shared.Reference;
import java.util.List;
import java.util.Optional;

/** The register of agreements; an entry is written once, by the step that makes the agreement a fact. */
public interface AgreementRegister {

    void enter(Agreement agreement);

    Optional<Agreement> find(Reference reference);

    /** Leaves of an entry what names no person: its signatures and the address of its text go. */
    void reduce(Reference reference);

    /** The agreements open to everyone, and the confidential ones whose case the reader may see, the newest first. */
    List<Agreement> list(Reader reader, int limit, int offset);

    /** The agreements open to everyone, by what names them, the newest first. */
    List<Entry> open(int limit);

    /**
     * What names an agreement.
     *
     * @param partnerCountry ISO 3166-1 alpha-2 code
     */
    record Entry(Reference reference, String title, String partnerName, String partnerCountry) {}
}
