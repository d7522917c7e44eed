package fr.imtgrandest.passerelle.agreement;

import fr.imtgrandest.passerelle.task.Fact;
import java.util.List;

/** The proposal sheet: what is proposed and drafted, as it stands. */
public record ProposalPaper(
        PaperHead head, List<Fact> proposal, List<Fact> conditions, List<PaperHead.File> documents) {

    public ProposalPaper {
        proposal = List.copyOf(proposal);
        conditions = List.copyOf(conditions);
        documents = List.copyOf(documents);
    }
}
