package fr.imtgrandest.passerelle.agreement.persistence;

import fr.imtgrandest.passerelle.identity.Reader;
import java.util.Set;

/** Who may read a case, in SQL: whoever proposed it and the groups it is open to. */
final class Readers {

    /** Holds for a case {@code c}; takes the parameters {@code userId} and {@code groups}. */
    static final String MAY_READ = """
            (c.proposer = :userId or exists (
                select 1 from app.agreement_case_group g where g.reference = c.reference and g.group_id in (:groups)))
            """;

    private Readers() {}

    /** An empty list is no valid SQL; no group is called by the empty name. */
    static Set<String> groups(Reader reader) {
        return reader.groups().isEmpty() ? Set.of("") : reader.groups();
    }
}
