package fr.imtgrandest.passerelle.action.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.action.ActionStage;
import fr.imtgrandest.passerelle.action.MemberOpinionGiven;
import fr.imtgrandest.passerelle.identity.GroupMember;
import fr.imtgrandest.passerelle.identity.NewGroup;
import fr.imtgrandest.passerelle.identity.WorkingGroup.Category;
import fr.imtgrandest.passerelle.identity.WorkingGroups;
import fr.imtgrandest.passerelle.support.GivenGroups;
import fr.imtgrandest.passerelle.support.TrialGroups;
import fr.imtgrandest.passerelle.support.Walk;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A member who leaves the group hands open tasks to the lead. */
@ExtendWith(TrialGroups.class)
class LeavingMembersTests extends ActionTestBase {

    private static final String THEME = "trial-water";

    @Autowired
    WorkingGroups groups;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void createGroup() {
        groups.create(new NewGroup(THEME, "Eau", "Water", Category.THEMATIC, "lead.international"));
        groups.addMember(THEME, "member.ensg");
        groups.addMember(THEME, "member.tps");
        groups.addMember(THEME, "member.eost");
    }

    @Test
    void a_milestone_goes_to_the_lead_even_when_it_comes_back_to_be_reworked() {
        planned("member.ensg", ActionForms.plan(ActionForms.start(), "member.tps", "member.eost"));

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

    @Test
    void someone_who_left_before_is_not_asked_to_rework_either() {
        walk.start("member.ensg", WgAction.PROCESS, ActionForms.in(THEME, ActionForms.light()));
        groups.removeMember(THEME, "member.ensg");
        given().take("member.ensg", "wg-international");
        try {
            walk.complete("lead.international", WgAction.CHECK_ACTION, ActionForms.check("REWORK"));
        } finally {
            given().give("member.ensg", "wg-international");
        }

        walk.complete(
                "lead.international",
                WgAction.REWORK_ACTION,
                ActionForms.rework(ActionForms.in(THEME, ActionForms.light()), "RESUBMIT"));
        assertStage(ActionStage.CHECK);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void where_the_only_lead_who_may_check_leaves_the_alliance_office_stands_in(boolean claimed) {
        groups.addLead(THEME, "member.tps");
        walk.start("lead.international", WgAction.PROCESS, ActionForms.in(THEME, ActionForms.light()));
        Task check = walk.task("member.tps", WgAction.CHECK_ACTION);
        if (claimed) {
            claim("member.tps", check);
        }

        groups.removeMember(THEME, "member.tps");

        assertThat(walk.seen("member.tps", WgAction.CHECK_ACTION)).isEmpty();
        assertThat(walk.seen("lead.international", WgAction.CHECK_ACTION)).isEmpty();
        walk.complete("ri.alliance", WgAction.CHECK_ACTION, ActionForms.COMPLETE);
    }

    @Test
    void who_leads_no_more_gives_back_what_leads_do_and_keeps_what_members_do() {
        groups.addLead(THEME, "member.tps");
        planned("member.ensg", ActionForms.plan(ActionForms.start(), "member.tps", "member.eost"))
                .complete("member.eost", WgAction.DO_MILESTONE, ActionForms.DONE);
        Task acceptance = walk.task("member.tps", WgAction.ACCEPT_MILESTONE);
        claim("member.tps", acceptance);

        groups.removeLead(THEME, "member.tps");

        assertThat(walk.open(WgAction.ACCEPT_MILESTONE))
                .extracting(Task::getAssignee)
                .containsOnlyNulls();
        assertThat(walk.open(WgAction.DO_MILESTONE))
                .extracting(Task::getAssignee)
                .containsExactly("member.tps");
        walk.complete("lead.international", WgAction.ACCEPT_MILESTONE, ActionForms.ACCEPT);
    }

    @Test
    void whoever_did_a_milestone_for_its_owner_does_not_accept_it() {
        planned("member.ensg", ActionForms.plan(ActionForms.start(), "member.tps"));
        Task milestone = walk.open(WgAction.DO_MILESTONE).get(0);
        engine.getTaskService().setAssignee(milestone.getId(), null);

        walk.complete("lead.international", WgAction.DO_MILESTONE, ActionForms.DONE);

        assertThat(walk.seen("lead.international", WgAction.ACCEPT_MILESTONE)).isEmpty();
        walk.complete("ri.alliance", WgAction.ACCEPT_MILESTONE, ActionForms.ACCEPT);
        assertStage(ActionStage.CLOSING);
    }

    @Test
    void who_has_left_is_not_counted_among_those_who_did_not_answer() {
        groups.addMember(THEME, "member.insic");
        groups.addMember(THEME, "member.mines-nancy");
        walk.start(
                        "member.ensg",
                        WgAction.PROCESS,
                        ActionForms.in(THEME, ActionForms.proposal("6000.00", List.of("ensg"))))
                .complete("lead.international", WgAction.CHECK_ACTION, ActionForms.COMPLETE)
                .complete("member.tps", WgAction.CONSULT_MEMBER, ActionForms.OPINION_FOR);
        groups.removeMember(THEME, "member.insic");
        groups.removeMember(THEME, "member.mines-nancy");

        after(11);

        assertStage(ActionStage.APPROVAL);
    }

    @Test
    void a_proposal_of_a_group_that_is_retired_meanwhile_may_still_be_reworked_and_people_may_leave() {
        walk.start("member.ensg", WgAction.PROCESS, ActionForms.in(THEME, ActionForms.light()))
                .complete("lead.international", WgAction.CHECK_ACTION, ActionForms.check("REWORK"));
        groups.retire(THEME);

        walk.complete(
                "member.ensg",
                WgAction.REWORK_ACTION,
                ActionForms.rework(ActionForms.in(THEME, ActionForms.light()), "RESUBMIT"));
        groups.removeMember(THEME, "member.eost");

        assertStage(ActionStage.CHECK);
        assertThat(groups.members(THEME)).extracting(GroupMember::userId).doesNotContain("member.eost");
    }

    @Test
    void a_director_who_proposed_does_not_say_how_the_action_goes_on() {
        groups.addMember(THEME, "dir.ensg");
        planned("dir.ensg", ActionForms.plan(ActionForms.today().plusDays(400), "member.tps"));
        after(92);
        walk.complete("lead.international", WgAction.REPORT_PROGRESS, ActionForms.progress("RED"));
        after(92);
        walk.complete("lead.international", WgAction.REPORT_PROGRESS, ActionForms.progress("RED"));

        assertThat(walk.seen("dir.ensg", WgAction.STEER_ACTION)).isEmpty();
        assertThat(walk.seen("dir.tps", WgAction.STEER_ACTION)).hasSize(1);
    }

    /** Brings a light action of the group to its milestones. */
    private Walk planned(String proposer, Map<String, Object> plan) {
        return walk.start(proposer, WgAction.PROCESS, ActionForms.in(THEME, ActionForms.light()))
                .complete("lead.international", WgAction.CHECK_ACTION, ActionForms.COMPLETE)
                .complete("dir.mines-nancy", DECIDE, ActionForms.APPROVE)
                .complete("lead.international", WgAction.PLAN_ACTION, plan);
    }

    private void claim(String login, Task task) {
        walk.as(walk.someone(login), () -> {
            engine.getTaskService().claim(task.getId(), login);
            return task;
        });
    }

    private GivenGroups given() {
        return new GivenGroups(engine.getIdentityService(), jdbc);
    }
}
