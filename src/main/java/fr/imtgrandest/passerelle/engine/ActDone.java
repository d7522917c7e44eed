package fr.imtgrandest.passerelle.engine;

import java.util.List;

/**
 * Published at the end of a command that changed something, within its transaction.
 *
 * @param cases one for each case that was touched, in the order of their ids
 */
public record ActDone(Doing doing, List<CaseChange> cases) {

    public ActDone {
        cases = List.copyOf(cases);
    }
}
