package fr.imtgrandest.passerelle.engine;

import java.util.Set;
import java.util.function.Supplier;

/**
 * Who may start a process by its start form; a feature declares it as a bean, and a process without one is started by nobody.
 *
 * @param processId id of the process in its model
 * @param starterGroups ids of the groups whose members may start it; asked at each start and after each {@link
 *     StartersChanged}, never kept
 */
public record ProcessAccess(String processId, Supplier<Set<String>> starterGroups) {}
