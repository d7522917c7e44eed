package fr.imtgrandest.passerelle.task;

import java.util.List;
import java.util.Set;

/** The variables of one feature that people fill in, in the order of its forms; histories show these and no other. */
public interface CaseFields {

    List<String> names();

    /** Ids of the tasks whose answers belong to another case: the history of this one does not tell them. */
    default Set<String> stepsOfOtherCases() {
        return Set.of();
    }
}
