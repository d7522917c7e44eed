package fr.imtgrandest.passerelle.engine;

import org.camunda.bpm.engine.history.HistoricTaskInstanceQuery;
import org.camunda.bpm.engine.task.TaskQuery;

/** Decides which tasks a person sees and acts on; the engine asks it at each query and each command on a task. */
public interface TaskRights {

    /** Fills an or-block with all that makes an open task visible to the person. */
    void narrow(TaskQuery block, Person person);

    /**
     * Fills an or-block with what makes a task of the past visible to the person in a list.
     *
     * <p>The engine can ask for one group only there, so a list of the past shows what the person held or was offered by
     * name; a query for one task, or for one group of theirs, is decided by {@link #sees} and by that group.
     */
    void narrow(HistoricTaskInstanceQuery block, Person person);

    /**
     * Whether the task exists for the person; it says of one task what {@link #narrow} says of all. A task that is seen stays
     * seen with more links.
     */
    boolean sees(Person person, TaskLinks task);

    /**
     * Lets the person claim or answer a task that they see.
     *
     * @throws TaskHeldException if somebody else holds it
     */
    void requireWork(Person person, TaskLinks task);
}
