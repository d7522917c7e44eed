package fr.imtgrandest.passerelle.identity;

import fr.imtgrandest.passerelle.identity.WorkingGroupRefused.Reason;
import fr.imtgrandest.passerelle.identity.persistence.PeopleTables;
import fr.imtgrandest.passerelle.identity.persistence.WorkingGroupTable;
import fr.imtgrandest.passerelle.identity.process.EngineIdentity;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What must hold for a working group to be changed; everything here refuses with a {@link WorkingGroupRefused}. */
@Component
class WorkingGroupRules {

    private final WorkingGroupTable table;
    private final PeopleTables people;
    private final EngineIdentity engine;

    WorkingGroupRules(WorkingGroupTable table, PeopleTables people, EngineIdentity engine) {
        this.table = table;
        this.people = people;
        this.engine = engine;
    }

    WorkingGroup requireKnown(String theme) {
        return find(theme).orElseThrow(() -> new WorkingGroupRefused(Reason.UNKNOWN));
    }

    private Optional<WorkingGroup> find(String theme) {
        return WorkingGroup.isId(theme) ? table.find(theme) : Optional.empty();
    }

    WorkingGroup requireActive(String theme) {
        WorkingGroup group = requireKnown(theme);
        require(group.isActive(), Reason.RETIRED);
        return group;
    }

    /** Also looks at the engine's groups: taking over one made by hand would give its members rights unseen. */
    void requireFree(String theme) {
        require(WorkingGroup.isId(theme), Reason.ID_MALFORMED);
        require(!theme.startsWith(WorkingGroup.RESERVED_PREFIX), Reason.ID_RESERVED);
        boolean taken = table.find(theme).isPresent()
                || Stream.of(Groups.workingGroup(theme), Groups.workingGroupLead(theme))
                        .anyMatch(engine::hasGroup);
        require(!taken, Reason.ID_TAKEN);
    }

    void requireAccount(String userId) {
        require(isEnabled(userId), Reason.ACCOUNT);
    }

    /** A lead who cannot sign in any more is none. */
    void requireOtherLead(String theme, String leaving) {
        boolean led = engine.membersOf(Groups.workingGroupLead(theme)).stream()
                .filter(lead -> !lead.equals(leaving))
                .anyMatch(this::isEnabled);
        require(led, Reason.LAST_LEAD);
    }

    /** A name as it is stored. */
    static String name(String text) {
        String name = text.strip();
        require(!name.isEmpty() && name.length() <= WorkingGroup.MAX_NAME && isText(name), Reason.NAME);
        return name;
    }

    boolean isEnabled(String userId) {
        return isText(userId)
                && people.findAccount(userId).filter(Account::enabled).isPresent();
    }

    /** The database does not take the sign zero, and nobody reads the other control characters. */
    private static boolean isText(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }

    private static void require(boolean holds, Reason otherwise) {
        if (!holds) {
            throw new WorkingGroupRefused(otherwise);
        }
    }
}
