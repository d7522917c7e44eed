package fr.imtgrandest.passerelle.exchange;

import fr.imtgrandest.passerelle.approval.DecisionGiven;
import fr.imtgrandest.passerelle.approval.VoteGiven;
import fr.imtgrandest.passerelle.shared.Reference;
import java.util.List;
import org.springframework.stereotype.Component;

/** Decisions and votes, which agreements and actions have alike. */
@Component
class ApprovalSections {

    private final BilingualLabels labels;

    ApprovalSections(BilingualLabels labels) {
        this.labels = labels;
    }

    CaseSection decisions(List<DecisionGiven> decisions, Reference.Kind about) {
        return new CaseSection(
                "decisions",
                labels.section("decisions"),
                decisions.stream().map(given -> decision(given, about)).toList());
    }

    private List<CaseField> decision(DecisionGiven given, Reference.Kind about) {
        return new CaseFieldList(labels, about)
                .add("round", given.round())
                .group("group", given.group())
                .add("school", "schools", given.school())
                .add("decision", given.decision())
                .add("decisionReason", given.reason())
                .account("by", given.by())
                .moment("at", given.at())
                .add("contentHash", given.contentHash())
                .fields();
    }

    CaseSection votes(String section, List<VoteGiven> votes, Reference.Kind about) {
        return new CaseSection(
                section,
                labels.section(section),
                votes.stream().map(given -> vote(given, about)).toList());
    }

    private List<CaseField> vote(VoteGiven given, Reference.Kind about) {
        return new CaseFieldList(labels, about)
                .add("round", given.round())
                .add("school", "schools", given.school())
                .add("vote", given.vote())
                .add("voteReason", given.reason())
                .account("by", given.by())
                .moment("at", given.at())
                .add("contentHash", given.contentHash())
                .fields();
    }
}
