package fr.imtgrandest.passerelle.agreement;

import fr.imtgrandest.passerelle.shared.Reference;
import java.util.Map;

/** Starts the proposal of an agreement out of another case, whose step fills in the same form. */
public interface ProposalStarts {

    /** Id of the process that is started; whoever may start it by its form may start it out of another case. */
    String PROCESS = "agreement-proposal";

    /** All fields of the form by name, with what is known already; null for what is not. */
    Map<String, Object> fields(ProposalSeed seed);

    /**
     * Starts the proposal in the name of the person for whom the engine is acting.
     *
     * @param variables of the step that filled in the form; those that are no fields of it do not matter
     * @param origin the case that it comes from
     * @return the reference of the proposal
     */
    Reference start(Map<String, Object> variables, Reference origin);
}
