package fr.imtgrandest.passerelle.agreement;

import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.shared.Reference;
import java.util.List;
import java.util.Optional;

/** The register of agreements; an entry is written once, by the step that makes the agreement a fact. */
public interface AgreementRegister {

    void enter(Agreement agreement);

    Optional<Agreement> find(Reference reference);

    /** The agreements open to everyone, and the confidential ones whose case the reader may see, the newest first. */
    List<Agreement> list(Reader reader, int limit, int offset);
}
