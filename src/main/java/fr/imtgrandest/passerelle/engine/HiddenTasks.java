package fr.imtgrandest.passerelle.engine;

import java.util.function.Predicate;

/** Whether the person of the running command may not know of a task, open or past. */
record HiddenTasks(TaskRights rights) implements Predicate<String> {

    @Override
    public boolean test(String taskId) {
        return CurrentPerson.find()
                .filter(person -> LinkedPeople.ofTaskEverOpen(taskId)
                        .filter(task -> rights.sees(person, task))
                        .isEmpty())
                .isPresent();
    }
}
