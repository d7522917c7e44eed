package fr.imtgrandest.passerelle.portfolio;

import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.shared.Reference;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Agreements and actions side by side: those that the reader may see, and no other. */
public interface Portfolio {

    /** The newest first; where the filter asks for what runs out, that which runs out first. */
    List<PortfolioEntry> list(PortfolioFilter filter, Reader reader, LocalDate today, int limit, int offset);

    PortfolioSummary summary(PortfolioFilter filter, Reader reader, LocalDate today);

    /** What the reader proposed and what is under way, the newest first. */
    List<PortfolioEntry> proposedBy(Reader reader, int limit);

    /** Those of some entries that the reader may see, by their references. */
    Map<Reference, PortfolioEntry> find(Set<Reference> references, Reader reader, LocalDate today);

    /** The codes of the countries of all partners that the reader may see. */
    List<String> countries(Reader reader);
}
