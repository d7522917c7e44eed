package fr.imtgrandest.passerelle.identity;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What people read for a group. */
@Component
public class GroupNames {

    private final Map<String, String> names;

    GroupNames(Alliance alliance) {
        this.names = Groups.of(alliance).stream().collect(Collectors.toUnmodifiableMap(Group::id, Group::name));
    }

    /** The name of a group; its id when it is not one of the alliance's. */
    public String name(String id) {
        return names.getOrDefault(id, id);
    }
}
