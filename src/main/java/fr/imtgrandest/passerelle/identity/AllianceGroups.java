package fr.imtgrandest.passerelle.identity;

import fr.imtgrandest.passerelle.identity.persistence.WorkingGroupTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * All groups by which rights are given at this moment: those that follow from the configuration and those of the working
 * groups, which are read each time, since another node may have changed them.
 */
@Component
class AllianceGroups {

    private final List<Group> permanent;
    private final Set<String> permanentIds;
    private final WorkingGroupTable table;

    AllianceGroups(Alliance alliance, WorkingGroupTable table) {
        this.permanent = Groups.permanent(alliance);
        this.permanentIds = permanent.stream().map(Group::id).collect(Collectors.toUnmodifiableSet());
        this.table = table;
    }

    List<Group> permanent() {
        return permanent;
    }

    Set<String> permanentIds() {
        return permanentIds;
    }

    /** Two for each working group, also of retired ones. */
    List<Group> ofWorkingGroups() {
        return table.all().stream().flatMap(group -> Groups.of(group).stream()).toList();
    }

    /** The first of some group ids that is none of the alliance's; empty if all are. */
    Optional<String> firstUnknown(Set<String> ids) {
        Set<String> known = ofWorkingGroups().stream().map(Group::id).collect(Collectors.toSet());
        known.addAll(permanentIds);
        return ids.stream().filter(id -> !known.contains(id)).findFirst();
    }
}
