package fr.imtgrandest.passerelle.action;

import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.shared.Reference;
import java.util.Optional;

/** What people do to an action from its page, in the engine and in their own name. */
public interface ActionActs {

    /** Whether the reader may propose an action: a member or lead of any working group that works. */
    boolean mayPropose(Reader reader);

    /** Whether the reader may start the proposal of an agreement out of this action: while it is under way, whoever may propose. */
    boolean mayProposeAgreement(ActionCase action, Reader reader);

    /**
     * Opens a task for the reader in which they propose an agreement out of the action; it opens one at most for each person.
     *
     * @return id of the task; empty if the action has ended meanwhile
     * @throws IllegalStateException if the reader may not
     */
    Optional<String> proposeAgreement(Reference action, Reader reader);

    /** Whether the reader may take the proposal back: until it is approved, whoever proposed it and the leads of its group. */
    boolean mayWithdraw(ActionCase action, Reader reader);

    /**
     * Takes a proposal back; what it still waits for waits no more.
     *
     * @return whether it could still be taken back: not if it was approved or has ended meanwhile
     * @throws IllegalStateException if the reader may not
     */
    boolean withdraw(Reference action, Reader reader);
}
