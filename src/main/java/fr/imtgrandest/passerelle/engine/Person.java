package fr.imtgrandest.passerelle.engine;

import java.util.Set;

/**
 * Whoever is signed in when the engine is asked to do something.
 *
 * @param groups ids of the groups that give this person rights
 */
public record Person(String userId, Set<String> groups) {

    public Person {
        groups = Set.copyOf(groups);
    }

    public boolean isIn(String group) {
        return groups.contains(group);
    }
}
