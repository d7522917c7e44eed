package fr.imtgrandest.passerelle.action.persistence;

import fr.imtgrandest.passerelle.identity.Reader;
import java.util.Set;

/** Who may read an action, in SQL: everyone once it is approved; before, whoever proposed it and the groups concerned. */
final class ActionReaders {

    /** Holds for an action {@code c} that concerns the reader; takes the parameters {@code userId} and {@code groups}. */
    static final String CONCERNED = """
            (c.proposer = :userId or exists (
                select 1 from app.action_case_group g where g.reference = c.reference and g.group_id in (:groups)))
            """;

    /** Holds for an action {@code c} that the reader may see; takes the same parameters. */
    static final String MAY_READ = "(c.approved_at is not null or " + CONCERNED + ")";

    private ActionReaders() {}

    /** An empty list is no valid SQL; no group is called by the empty name. */
    static Set<String> groups(Reader reader) {
        return reader.groups().isEmpty() ? Set.of("") : reader.groups();
    }
}
