package fr.imtgrandest.passerelle.identity;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What people read for a group, in their language. */
@Component
public class GroupNames {

    private final AllianceGroups groups;
    private final Map<String, Group> permanent;

    GroupNames(AllianceGroups groups) {
        this.groups = groups;
        this.permanent =
                groups.permanent().stream().collect(Collectors.toUnmodifiableMap(Group::id, Function.identity()));
    }

    /** The name of a group, be it one of a retired working group; its id when it is not one of the alliance's. */
    public String name(String id, Locale locale) {
        Stream<Group> candidates =
                Groups.isOfWorkingGroup(id) ? groups.ofWorkingGroups().stream() : Stream.ofNullable(permanent.get(id));
        return candidates
                .filter(group -> group.id().equals(id))
                .map(group -> group.name(locale))
                .findFirst()
                .orElse(id);
    }

    /** The names of all groups by their ids, those of retired working groups too. */
    public Map<String, String> all(Locale locale) {
        return Stream.concat(permanent.values().stream(), groups.ofWorkingGroups().stream())
                .collect(Collectors.toUnmodifiableMap(Group::id, group -> group.name(locale)));
    }
}
