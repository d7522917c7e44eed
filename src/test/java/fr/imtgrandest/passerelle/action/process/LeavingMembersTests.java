package fr.imtgrandest.passerelle.action.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.action.MemberOpinionGiven;
import fr.imtgrandest.passerelle.identity.NewGroup;
import fr.imtgrandest.passerelle.identity.WorkingGroup.Category;
import fr.imtgrandest.passerelle.identity.WorkingGroups;
import fr.imtgrandest.passerelle.support.TrialGroups;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/** A member who leaves the group hands open tasks to the lead. */
@ExtendWith(TrialGroups.class)
class LeavingMembersTests extends ActionTestBase {

    private static final String THEME = "trial-water";

    @Autowired
    WorkingGroups groups;

    @BeforeEach
    void createGroup() {
        groups.create(new NewGroup(THEME, "Eau", "Water", Category.THEMATIC, "lead.international"));
        groups.addMember(THEME, "member.ensg");
        groups.addMember(THEME, "member.tps");
        groups.addMember(THEME, "member.eost");
    }

    @Test
    void a_milestone_goes_to_the_lead_even_when_it_comes_back_to_be_reworked() {
        walk.start("member.ensg", WgAction.PROCESS, ActionForms.in(THEME, ActionForms.light()))
                .complete("lead.international", WgAction.CHECK_ACTION, ActionForms.COMPLETE)
                .complete("dir.mines-nancy", DECIDE, ActionForms.APPROVE)
                .complete(
                        "lead.international",
                        WgAction.PLAN_ACTION,
                        ActionForms.plan(ActionForms.start(), "member.tps", "member.eost"));

        groups.removeMember(THEME, "member.tps");

        assertThat(walk.seen("member.tps", WgAction.DO_MILESTONE)).isEmpty();
        assertThat(walk.open(WgAction.DO_MILESTONE))
                .extracting(Task::getAssignee)
                .containsExactlyInAnyOrder(null, "member.eost");
        assertThat(cases.milestones(reference()).get(0).milestone().owner()).isEqualTo("lead.international");
        Task open = walk.open(WgAction.DO_MILESTONE).stream()
                .filter(task -> task.getAssignee() == null)
                .findFirst()
                .orElseThrow();
        walk.completeOnly(walk.someone("lead.international"), open.getId(), ActionForms.DONE);
        walk.runJobs();
        walk.complete(
                "ri.alliance",
                WgAction.ACCEPT_MILESTONE,
                Map.of("acceptance", "REWORK", "acceptanceComment", "À compléter."));
        assertThat(walk.open(WgAction.DO_MILESTONE))
                .extracting(Task::getAssignee)
                .containsExactlyInAnyOrder("lead.international", "member.eost");
    }

    @Test
    void an_opinion_is_not_waited_for() {
        walk.start(
                        "member.ensg",
                        WgAction.PROCESS,
                        ActionForms.in(THEME, ActionForms.proposal("6000.00", List.of("ensg"))))
                .complete("lead.international", WgAction.CHECK_ACTION, ActionForms.COMPLETE);
        assertThat(walk.open(WgAction.CONSULT_MEMBER))
                .extracting(Task::getAssignee)
                .containsExactlyInAnyOrder("member.tps", "member.eost");

        groups.removeMember(THEME, "member.tps");
        walk.runJobs();

        assertThat(walk.open(WgAction.CONSULT_MEMBER))
                .extracting(Task::getAssignee)
                .containsExactly("member.eost");
        assertThat(file().consultation())
                .filteredOn(MemberOpinionGiven::silent)
                .extracting(MemberOpinionGiven::member)
                .containsExactly("member.tps");
    }

    @Test
    void someone_who_proposed_and_left_is_not_asked_to_rework() {
        walk.start("member.ensg", WgAction.PROCESS, ActionForms.in(THEME, ActionForms.light()))
                .complete("lead.international", WgAction.CHECK_ACTION, ActionForms.check("REWORK"));

        groups.removeMember(THEME, "member.ensg");

        assertThat(walk.seen("member.ensg", WgAction.REWORK_ACTION)).isEmpty();
        assertThat(walk.seen("lead.international", WgAction.REWORK_ACTION)).hasSize(1);
    }
}
