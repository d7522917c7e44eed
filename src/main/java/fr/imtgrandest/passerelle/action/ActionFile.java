package fr.imtgrandest.passerelle.action;

import fr.imtgrandest.passerelle.approval.DecisionGiven;
import fr.imtgrandest.passerelle.approval.VoteGiven;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the case of an action holds in the engine besides its proposal, the oldest answer first.
 *
 * @param checkReason what the lead said of the proposal last
 * @param courses what the college was asked after two red lights, each time
 */
public record ActionFile(
        ActionCase about,
        int round,
        @Nullable String checkReason,
        List<MemberOpinionGiven> consultation,
        List<DecisionGiven> decisions,
        List<VoteGiven> votes,
        List<CourseGiven> courses) {}
