package fr.imtgrandest.passerelle.action.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.imtgrandest.passerelle.action.ActionActs;
import fr.imtgrandest.passerelle.action.ActionEnding;
import fr.imtgrandest.passerelle.action.ActionStage;
import fr.imtgrandest.passerelle.action.ActionStatus;
import fr.imtgrandest.passerelle.action.Course;
import fr.imtgrandest.passerelle.action.CourseGiven;
import fr.imtgrandest.passerelle.action.Light;
import fr.imtgrandest.passerelle.action.MemberOpinion;
import fr.imtgrandest.passerelle.action.MemberOpinionGiven;
import fr.imtgrandest.passerelle.action.MilestoneProgress;
import fr.imtgrandest.passerelle.action.ProgressReport;
import fr.imtgrandest.passerelle.action.ReminderKind;
import fr.imtgrandest.passerelle.approval.ApprovalOutcome;
import fr.imtgrandest.passerelle.approval.DecisionGiven;
import fr.imtgrandest.passerelle.approval.VoteGiven;
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.support.EveryFlowTaken;
import fr.imtgrandest.passerelle.support.Walk;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@EveryFlowTaken(WgAction.PROCESS)
class WgActionTests extends ActionTestBase {

    private static final List<String> TWO = List.of("mines-nancy", "ensg");

    @Autowired
    ActionActs acts;

    @Test
    void a_light_action_goes_from_proposal_to_closing_in_five_tasks_besides_its_milestones() {
        underWay(60, "wg.materials", LEAD);
        assertStage(ActionStage.UNDER_WAY);
        assertThat(row().status()).isEqualTo(ActionStatus.APPROVED);
        assertThat(row().nextDue()).isEqualTo(ActionForms.today().plusDays(60));

        walk.complete("wg.materials", WgAction.DO_MILESTONE, ActionForms.DONE)
                .complete(LEAD, WgAction.ACCEPT_MILESTONE, ActionForms.ACCEPT)
                .complete(LEAD, WgAction.DO_MILESTONE, ActionForms.DONE)
                .complete("ri.alliance", WgAction.ACCEPT_MILESTONE, ActionForms.ACCEPT)
                .complete(LEAD, WgAction.CLOSE_ACTION, ActionForms.closing());
        assertStage(ActionStage.CLOSING);
        walk.complete("dir.ensg", WgAction.TAKE_NOTE, ActionForms.NOTED);

        assertEnded(ActionEnding.ACTION_COMPLETED, null);
        assertThat(row().spentEur()).isEqualTo(new BigDecimal("2999.99"));
        assertThat(cases.closing(reference())).isPresent();
        assertThat(historicTasks()).isEqualTo(5 + 4);
    }

    private long historicTasks() {
        return engine.getHistoryService()
                .createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(walk.reference())
                .count();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "innovation",
                "regional-economy",
                "digital-tools",
                "cybersecurity",
                "geosciences",
                "health-imaging",
                "materials",
                "big-data"
            })
    void in_no_group_does_a_light_action_ask_for_more_than_six(String theme) {
        light("wg." + theme, "wg.lead-" + theme, theme);
    }

    @Test
    void a_large_group_is_not_asked_one_by_one_about_a_light_action() {
        light("member.ensg", "lead.international", "international");
    }

    private void light(String proposer, String lead, String theme) {
        Map<String, Object> funded =
                ActionForms.with(ActionForms.in(theme, ActionForms.light()), "fundingSource", "REGION");
        walk.start(proposer, WgAction.PROCESS, funded)
                .complete(lead, WgAction.CHECK_ACTION, ActionForms.COMPLETE)
                .complete("dir.mines-nancy", DECIDE, ActionForms.APPROVE)
                .complete("finance.ul", DECIDE, ActionForms.APPROVE)
                .complete(lead, WgAction.PLAN_ACTION, ActionForms.plan(ActionForms.start(), proposer))
                .complete(proposer, WgAction.DO_MILESTONE, ActionForms.DONE)
                .complete(lead, WgAction.ACCEPT_MILESTONE, ActionForms.ACCEPT)
                .complete(lead, WgAction.CLOSE_ACTION, ActionForms.closing())
                .complete("dir.tps", WgAction.TAKE_NOTE, Map.of());

        assertEnded(ActionEnding.ACTION_COMPLETED, null);
        assertThat(historicTasks() - 2).as("besides its milestone").isLessThanOrEqualTo(6);
    }

    @Test
    void an_incomplete_proposal_is_taken_up_again_and_may_still_be_refused() {
        walk.start("wg.materials", WgAction.PROCESS, ActionForms.light())
                .complete(LEAD, WgAction.CHECK_ACTION, ActionForms.check("REWORK"));
        assertStage(ActionStage.REWORK);
        assertThat(walk.seen("wg.geosciences", WgAction.REWORK_ACTION)).isEmpty();

        walk.complete(
                "wg.materials",
                WgAction.REWORK_ACTION,
                ActionForms.rework(ActionForms.proposal("1200.50", List.of("mines-nancy")), "RESUBMIT"));
        assertStage(ActionStage.CHECK);
        assertThat(row().proposal().budgetEur()).isEqualTo(new BigDecimal("1200.50"));

        walk.complete(LEAD, WgAction.CHECK_ACTION, ActionForms.check("REFUSE"));
        assertEnded(ActionEnding.CHECK_REFUSED, ActionForms.REASON);
    }

    @Test
    void the_proposer_may_withdraw_instead() {
        walk.start("wg.materials", WgAction.PROCESS, ActionForms.light())
                .complete(LEAD, WgAction.CHECK_ACTION, ActionForms.check("REWORK"))
                .complete("wg.materials", WgAction.REWORK_ACTION, ActionForms.rework(ActionForms.light(), "WITHDRAW"));

        assertEnded(ActionEnding.ACTION_WITHDRAWN, null);
    }

    @Test
    void a_lead_does_not_check_their_own_proposal() {
        walk.start(LEAD, WgAction.PROCESS, ActionForms.light());

        assertThat(walk.seen(LEAD, WgAction.CHECK_ACTION)).isEmpty();
        walk.complete("ri.alliance", WgAction.CHECK_ACTION, ActionForms.COMPLETE);
        assertStage(ActionStage.APPROVAL);
    }

    @Test
    void members_are_consulted_and_the_college_votes_when_two_schools_take_part() {
        consulted("6000.00", TWO);
        assertStage(ActionStage.CONSULTATION);
        List<Task> asked = walk.open(WgAction.CONSULT_MEMBER);
        assertThat(asked)
                .extracting(Task::getAssignee)
                .contains("member.tps", "lead.international")
                .doesNotContain("member.ensg");

        walk.complete(
                "member.tps", WgAction.CONSULT_MEMBER, Map.of("memberOpinion", "AGAINST", "memberComment", "Non."));
        asked.stream()
                .map(Task::getAssignee)
                .filter(member -> !member.equals("member.tps"))
                .limit(asked.size() / 2)
                .forEach(this::answers);
        after(10);

        assertStage(ActionStage.APPROVAL);
        assertThat(file().consultation())
                .hasSameSizeAs(asked)
                .contains(file().consultation().get(0))
                .filteredOn(MemberOpinionGiven::silent)
                .isNotEmpty()
                .allSatisfy(silent -> assertThat(silent.opinion()).isEqualTo(MemberOpinion.ABSTAIN));
        assertThat(walk.open(DECIDE)).isEmpty();
        assertThat(walk.groups(VOTE)).hasSize(6);
        List.of("dir.mines-nancy", "dir.ensg", "dir.tps", "dir.eost")
                .forEach(director -> walk.complete(director, VOTE, ActionForms.VOTE_FOR));

        assertStage(ActionStage.PLANNING);
        assertThat(walk.open(VOTE)).as("the result could not change any more").isEmpty();
        assertThat(file().votes()).hasSize(4);
    }

    /** Brings an action of the large group to the consultation of its members. */
    private void consulted(String budget, List<String> schools) {
        walk.start(
                        "member.ensg",
                        WgAction.PROCESS,
                        ActionForms.in("international", ActionForms.proposal(budget, schools)))
                .complete("lead.international", WgAction.CHECK_ACTION, ActionForms.COMPLETE);
    }

    @Test
    void where_less_than_half_answer_the_lead_may_end_it() {
        consulted("6000.00", TWO);
        after(10);
        assertThat(file().consultation()).allMatch(MemberOpinionGiven::silent);

        walk.complete("lead.international", WgAction.DECIDE_CONTINUATION, ActionForms.continuation("STOP"));

        assertEnded(ActionEnding.CONSULTATION_FAILED, ActionForms.REASON);
    }

    @Test
    void where_less_than_half_answer_the_lead_may_go_on_and_the_college_still_say_no() {
        consulted("6000.00", TWO);
        after(10);
        walk.complete("lead.international", WgAction.DECIDE_CONTINUATION, ActionForms.continuation("GO_ON"));
        List.of("dir.mines-nancy", "dir.ensg", "dir.tps", "dir.eost")
                .forEach(director -> walk.complete(director, VOTE, ActionForms.vote("AGAINST")));

        assertEnded(ActionEnding.APPROVAL_REJECTED, ActionForms.REASON);
    }

    @Test
    void nobody_answers_for_another_member() {
        consulted("6000.00", TWO);
        Task task = askedOf("member.tps");
        walk.as(walk.someone("member.tps"), () -> {
            engine.getTaskService().claim(task.getId(), null);
            return task;
        });

        assertThat(walk.refused("lead.international", WgAction.CONSULT_MEMBER, task, ActionForms.OPINION_FOR))
                .contains("memberOpinion");
    }

    private Task askedOf(String member) {
        return walk.open(WgAction.CONSULT_MEMBER).stream()
                .filter(open -> member.equals(open.getAssignee()))
                .findFirst()
                .orElseThrow();
    }

    private void answers(String member) {
        walk.completeOnly(walk.someone(member), askedOf(member).getId(), ActionForms.OPINION_FOR);
        walk.runJobs();
    }

    @Test
    void above_fifty_thousand_euros_the_offices_decide_and_two_thirds_of_the_college_are_needed() {
        walk.start("wg.materials", WgAction.PROCESS, ActionForms.proposal("50000.01", List.of("tps")))
                .complete(LEAD, WgAction.CHECK_ACTION, ActionForms.COMPLETE);
        assertThat(walk.open(WgAction.CONSULT_MEMBER))
                .as("nobody else is in the group")
                .isEmpty();
        assertThat(walk.groups(DECIDE)).containsExactly("finance-unistra", "president-unistra");

        walk.complete("finance.unistra", DECIDE, ActionForms.APPROVE)
                .complete("president.unistra", DECIDE, ActionForms.decision("APPROVE_WITH_CONDITIONS"));
        List.of("dir.mines-nancy", "dir.ensg", "dir.tps")
                .forEach(director -> walk.complete(director, VOTE, ActionForms.VOTE_FOR));
        List.of("dir.insic", "dir.eost")
                .forEach(director -> walk.complete(director, VOTE, ActionForms.vote("AGAINST")));
        assertStage(ActionStage.APPROVAL);
        walk.complete("dir.telecom-nancy", VOTE, ActionForms.VOTE_FOR);

        assertStage(ActionStage.PLANNING);
        assertThat(file().decisions())
                .extracting(DecisionGiven::group)
                .containsExactly("finance-unistra", "president-unistra");
        assertThat(file().votes()).extracting(VoteGiven::by).hasSize(6);
    }

    @Test
    void a_director_who_wants_changes_sends_it_back_for_another_round() {
        walk.start("wg.materials", WgAction.PROCESS, ActionForms.light())
                .complete(LEAD, WgAction.CHECK_ACTION, ActionForms.COMPLETE)
                .complete("dir.mines-nancy", DECIDE, ActionForms.decision("REQUEST_CHANGES"));
        assertStage(ActionStage.REWORK);

        walk.complete("wg.materials", WgAction.REWORK_ACTION, ActionForms.rework(ActionForms.light(), "RESUBMIT"))
                .complete(LEAD, WgAction.CHECK_ACTION, ActionForms.COMPLETE);

        assertThat(file().round()).isEqualTo(2);
        walk.complete("dir.mines-nancy", DECIDE, ActionForms.decision("REJECT"));
        assertEnded(ActionEnding.APPROVAL_REJECTED, ActionForms.REASON);
    }

    @Test
    void a_milestone_is_recalled_before_at_and_after_its_date_once_each_and_may_be_reworked() {
        underWay(60, "wg.materials");
        assertThat(reminders()).isEmpty();
        at(ActionForms.today().plusDays(46));
        assertThat(reminders()).containsExactly(ReminderKind.BEFORE);
        at(ActionForms.today().plusDays(60));
        assertThat(reminders()).containsExactly(ReminderKind.BEFORE, ReminderKind.DUE);
        at(ActionForms.today().plusDays(74));
        assertThat(reminders()).containsExactly(ReminderKind.BEFORE, ReminderKind.DUE, ReminderKind.LATE);

        walk.complete("wg.materials", WgAction.DO_MILESTONE, ActionForms.DONE);
        assertThat(milestone().state()).isEqualTo(MilestoneProgress.State.DELIVERED);
        walk.complete(
                LEAD,
                WgAction.ACCEPT_MILESTONE,
                Map.of("acceptance", "REWORK", "acceptanceComment", "Le rapport manque."));
        assertThat(milestone().state()).isEqualTo(MilestoneProgress.State.OPEN);
        assertThat(reminders()).hasSize(3);

        walk.complete("wg.materials", WgAction.DO_MILESTONE, ActionForms.DONE)
                .complete(LEAD, WgAction.ACCEPT_MILESTONE, ActionForms.ACCEPT);
        assertThat(milestone().state()).isEqualTo(MilestoneProgress.State.ACCEPTED);
        assertStage(ActionStage.CLOSING);
    }

    private MilestoneProgress milestone() {
        return cases.milestones(reference()).get(0);
    }

    private List<ReminderKind> reminders() {
        return milestone().reminders().stream()
                .map(MilestoneProgress.Reminder::kind)
                .toList();
    }

    @Test
    void a_report_is_due_every_quarter_and_one_red_light_alone_changes_nothing() {
        underWay(400, "wg.materials");
        after(92);
        walk.complete(LEAD, WgAction.REPORT_PROGRESS, ActionForms.progress("RED"));
        after(92);
        walk.complete(LEAD, WgAction.REPORT_PROGRESS, ActionForms.progress("GREEN"));
        after(92);
        walk.complete(LEAD, WgAction.REPORT_PROGRESS, ActionForms.progress("RED"));

        assertThat(walk.open(WgAction.STEER_ACTION)).isEmpty();
        assertThat(cases.reports(reference()))
                .extracting(ProgressReport::light, ProgressReport::spentEur, ProgressReport::by)
                .containsExactly(
                        tuple(Light.RED, new BigDecimal("1000.10"), LEAD),
                        tuple(Light.GREEN, new BigDecimal("1000.10"), LEAD),
                        tuple(Light.RED, new BigDecimal("1000.10"), LEAD));
        assertThat(row().spentEur()).isEqualTo(new BigDecimal("1000.10"));
        assertStage(ActionStage.UNDER_WAY);
    }

    @Test
    void after_two_red_lights_the_college_may_let_it_go_on() {
        twoReds().complete("dir.ensg", WgAction.STEER_ACTION, ActionForms.steer("CONTINUE"));

        assertThat(walk.open(VOTE)).isEmpty();
        assertStage(ActionStage.UNDER_WAY);
    }

    private Walk twoReds() {
        underWay(400, "wg.materials");
        after(92);
        walk.complete(LEAD, WgAction.REPORT_PROGRESS, ActionForms.progress("RED"));
        after(92);
        return walk.complete(LEAD, WgAction.REPORT_PROGRESS, ActionForms.progress("RED"));
    }

    @Test
    void the_college_may_vote_for_a_smaller_budget() {
        twoReds().complete("dir.ensg", WgAction.STEER_ACTION, ActionForms.reduce("1500.00"));
        List.of("dir.mines-nancy", "dir.ensg", "dir.tps", "dir.eost")
                .forEach(director -> walk.complete(director, VOTE, ActionForms.VOTE_FOR));

        assertStage(ActionStage.UNDER_WAY);
        assertThat(row().proposal().budgetEur()).isEqualTo(new BigDecimal("1500.00"));
        assertThat(file().courses()).singleElement().satisfies(given -> {
            assertThat(given.course()).isEqualTo(Course.REDUCE);
            assertThat(given.reducedBudgetEur()).isEqualByComparingTo("1500");
            assertThat(given.outcome()).isEqualTo(ApprovalOutcome.APPROVED);
            assertThat(given.votes()).hasSize(4);
        });
        assertThat(file().votes()).as("those of the approval").isEmpty();
        assertThat(walk.open(WgAction.DO_MILESTONE)).hasSize(1);
    }

    @Test
    void an_action_goes_on_when_the_college_does_not_vote_for_its_end() {
        twoReds().complete("dir.ensg", WgAction.STEER_ACTION, ActionForms.steer("STOP"));
        List.of("dir.mines-nancy", "dir.ensg", "dir.tps", "dir.eost")
                .forEach(director -> walk.complete(director, VOTE, ActionForms.vote("AGAINST")));

        assertStage(ActionStage.UNDER_WAY);
        assertThat(walk.open(WgAction.DO_MILESTONE)).hasSize(1);
    }

    @Test
    void each_time_that_the_college_is_asked_is_told_with_its_own_votes() {
        twoReds().complete("dir.ensg", WgAction.STEER_ACTION, ActionForms.steer("STOP"));
        List.of("dir.mines-nancy", "dir.ensg", "dir.tps", "dir.eost")
                .forEach(director -> walk.complete(director, VOTE, ActionForms.vote("AGAINST")));
        after(92);
        walk.complete(LEAD, WgAction.REPORT_PROGRESS, ActionForms.progress("RED"))
                .complete("dir.tps", WgAction.STEER_ACTION, ActionForms.steer("CONTINUE"));

        assertThat(file().courses())
                .extracting(
                        CourseGiven::course,
                        CourseGiven::outcome,
                        given -> given.votes().size())
                .containsExactly(tuple(Course.STOP, ApprovalOutcome.REJECTED, 4), tuple(Course.CONTINUE, null, 0));
    }

    @Test
    void of_two_reductions_the_later_vote_never_raises_the_budget_again() {
        twoReds();
        after(92);
        walk.complete(LEAD, WgAction.REPORT_PROGRESS, ActionForms.progress("RED"));
        List<Task> steering = walk.open(WgAction.STEER_ACTION);
        assertThat(steering).hasSize(2);
        for (int proposed = 0; proposed < 2; proposed++) {
            walk.completeOnly(
                    walk.someone("dir.ensg"),
                    steering.get(proposed).getId(),
                    ActionForms.reduce(proposed == 0 ? "1000.00" : "2000.00"));
        }
        walk.runJobs();
        for (int round = 0; round < 2; round++) {
            for (String director : List.of("dir.mines-nancy", "dir.ensg", "dir.tps", "dir.eost")) {
                walk.completeOnly(
                        walk.someone(director), walk.seen(director, VOTE).get(0).getId(), ActionForms.VOTE_FOR);
                walk.runJobs();
            }
        }

        assertThat(row().proposal().budgetEur()).isEqualTo(new BigDecimal("1000.00"));
    }

    @Test
    void the_college_stops_an_action_with_all_that_still_waits() {
        twoReds().complete("dir.ensg", WgAction.STEER_ACTION, ActionForms.steer("STOP"));
        List.of("dir.mines-nancy", "dir.ensg", "dir.tps", "dir.eost")
                .forEach(director -> walk.complete(director, VOTE, ActionForms.VOTE_FOR));

        assertEnded(ActionEnding.ACTION_STOPPED, ActionForms.REASON);
    }

    @Test
    void a_report_that_is_still_due_does_not_hold_up_the_closing() {
        underWay(60, "wg.materials");
        after(92);
        assertThat(walk.open(WgAction.REPORT_PROGRESS)).hasSize(1);
        walk.complete("wg.materials", WgAction.DO_MILESTONE, ActionForms.DONE)
                .complete(LEAD, WgAction.ACCEPT_MILESTONE, ActionForms.ACCEPT)
                .complete(LEAD, WgAction.CLOSE_ACTION, ActionForms.closing())
                .complete(LEAD, WgAction.REPORT_PROGRESS, ActionForms.progress("GREEN"));
        assertThat(row().spentEur()).as("the closing report has the last word").isEqualTo(new BigDecimal("2999.99"));
        after(92);
        walk.complete("dir.ensg", WgAction.TAKE_NOTE, Map.of());

        assertEnded(ActionEnding.ACTION_COMPLETED, null);
    }

    @Test
    void a_proposal_is_withdrawn_on_its_page_whatever_it_waits_for_until_it_is_approved() {
        Reader proposer = new Reader("wg.materials", Set.of("wg-materials"));
        Reader lead = new Reader(LEAD, Set.of("wg-lead-materials"));
        walk.start("wg.materials", WgAction.PROCESS, ActionForms.light());
        assertThat(acts.mayWithdraw(row(), new Reader("wg.geosciences", Set.of("wg-geosciences"))))
                .isFalse();
        assertThat(acts.withdraw(reference(), proposer)).as("in check").isTrue();
        assertEnded(ActionEnding.ACTION_WITHDRAWN, null);
        assertThat(acts.withdraw(reference(), proposer)).as("the second click").isFalse();

        begin();
        walk.start("wg.materials", WgAction.PROCESS, ActionForms.proposal("60000.00", TWO))
                .complete(LEAD, WgAction.CHECK_ACTION, ActionForms.COMPLETE);
        assertThat(acts.withdraw(reference(), lead)).as("in approval").isTrue();
        assertEnded(ActionEnding.ACTION_WITHDRAWN, null);

        begin();
        lightAtPlanning();
        assertThat(acts.mayWithdraw(row(), proposer)).isFalse();
        assertThat(acts.withdraw(reference(), proposer)).as("approved").isFalse();
        assertStage(ActionStage.PLANNING);
    }

    @Test
    void an_action_may_lead_to_an_agreement() {
        underWay(60, "wg.materials");
        String task = acts.proposeAgreement(reference(), new Reader("wg.materials", Set.of("wg-materials")))
                .orElseThrow();
        walk.completeOnly(walk.someone("wg.materials"), task, PartnershipTests.agreement());

        assertThat(cases.agreementsOf(reference())).hasSize(1);
        assertStage(ActionStage.UNDER_WAY);
    }
}
