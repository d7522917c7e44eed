package fr.imtgrandest.passerelle.engine;

import java.util.Set;

/**
 * Who may start a process by its start form; a feature declares it as a bean, and a process without one is started by nobody.
 *
 * @param processId id of the process in its model
 * @param starterGroups ids of the groups whose members may start it
 */
public record ProcessAccess(String processId, Set<String> starterGroups) {

    public ProcessAccess {
        starterGroups = Set.copyOf(starterGroups);
    }
}
