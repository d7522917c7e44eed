package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.*;

import fr.imtgrandest.passerelle.agreement.Agreement;
import fr.imtgrandest.passerelle.agreement.DurationRule;
import fr.imtgrandest.passerelle.agreement.Proposal;
import fr.imtgrandest.passerelle.approval.ApprovalPlan;
import fr.imtgrandest.passerelle.shared.Reference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Reads from a case what its end makes a fact. */
final class AgreementReader {

    private AgreementReader() {}

    /** The agreement that the last signature concludes. */
    static Agreement signed(DelegateExecution execution, Instant now) {
        Proposal proposal = ProposalReader.proposal(execution::getVariable);
        return new Agreement(
                Reference.of(execution.getProcessBusinessKey()),
                proposal.title(),
                proposal.type(),
                proposal.partner(),
                proposal.leadSchool(),
                JOINING_SCHOOLS.require(execution),
                SIGNATURES.require(execution),
                proposal.confidential(),
                proposal.startDate(),
                duration(execution).lastDay(proposal.startDate(), DURATION_YEARS.require(execution)),
                NOTICE_MONTHS.require(execution),
                RENEWAL.require(execution),
                now);
    }

    private static DurationRule duration(DelegateExecution execution) {
        return new DurationRule(
                DURATION_YEARS.require(execution),
                MAX_YEARS.require(execution),
                RENEWAL.require(execution),
                NOTICE_MONTHS.require(execution),
                LATEST_END.find(execution).orElse(null));
    }

    /** Why directors and offices rejected or voted against in this round, each reason once. */
    static Optional<String> rejections(DelegateExecution execution) {
        List<String> reasons = ApprovalPlan.objections(
                ROUND.require(execution),
                DECISIONS.require(execution),
                VOTES.find(execution).orElse(List.of()));
        return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", reasons));
    }
}
