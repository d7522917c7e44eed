package fr.imtgrandest.passerelle.agreement;

import fr.imtgrandest.passerelle.approval.DecisionGiven;
import fr.imtgrandest.passerelle.approval.VoteGiven;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a case holds: what was proposed and drafted, and what people answered, the oldest answer first.
 *
 * @param riskLevel as the table {@code country-risk} says
 * @param joining ids of the schools that take part; empty until all have answered
 * @param signatures of the text that is being signed or is signed; none before and while it is taken up again
 * @param copyResolution what was decided last of a signed copy that differs from the approved text
 * @param approvedOn day of the approval in Europe/Paris
 */
public record CaseFile(
        AgreementCase about,
        Proposal proposal,
        Conditions conditions,
        @Nullable String riskLevel,
        int round,
        List<Answer> answers,
        List<String> joining,
        List<OpinionGiven> opinions,
        List<DecisionGiven> decisions,
        List<VoteGiven> votes,
        List<SignatureGiven> signatures,
        @Nullable LocalDate approvedOn,
        @Nullable CopyResolution copyResolution,
        @Nullable String screeningReason,
        @Nullable String arbitrationReason) {}
