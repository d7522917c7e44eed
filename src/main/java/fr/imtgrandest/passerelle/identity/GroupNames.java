package fr.imtgrandest.passerelle.identity;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What people read for a group. */
@Component
public class GroupNames {

    private final AllianceGroups groups;
    private final Map<String, String> permanent;

    GroupNames(AllianceGroups groups) {
        this.groups = groups;
        this.permanent = groups.permanent().stream().collect(Collectors.toUnmodifiableMap(Group::id, Group::name));
    }

    /** The name of a group, be it one of a retired working group; its id when it is not one of the alliance's. */
    public String name(String id) {
        return Groups.isOfWorkingGroup(id) ? nameOfWorkingGroup(id) : permanent.getOrDefault(id, id);
    }

    private String nameOfWorkingGroup(String id) {
        return groups.ofWorkingGroups().stream()
                .filter(group -> group.id().equals(id))
                .map(Group::name)
                .findFirst()
                .orElse(id);
    }
}
