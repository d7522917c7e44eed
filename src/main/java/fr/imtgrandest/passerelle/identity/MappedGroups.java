package fr.imtgrandest.passerelle.identity;

import java.util.Map;
import java.util.Set;

/** Names groups that people may be given later, so that a start which names an unknown one is refused. */
public interface MappedGroups {

    /** Ids of groups, by the property of the configuration that names them. */
    Map<String, Set<String>> byProperty();
}
