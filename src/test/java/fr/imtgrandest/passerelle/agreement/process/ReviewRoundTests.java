package fr.imtgrandest.passerelle.agreement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.imtgrandest.passerelle.agreement.AgreementCases;
import fr.imtgrandest.passerelle.agreement.ConfidentialOpinion;
import fr.imtgrandest.passerelle.agreement.Ending;
import fr.imtgrandest.passerelle.agreement.Opinion;
import fr.imtgrandest.passerelle.agreement.OpinionGiven;
import fr.imtgrandest.passerelle.agreement.Stage;
import fr.imtgrandest.passerelle.approval.process.ApprovalChain;
import fr.imtgrandest.passerelle.support.EveryFlowTaken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.history.HistoricDetail;
import org.camunda.bpm.engine.history.HistoricFormField;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EveryFlowTaken(ReviewRound.PROCESS)
class ReviewRoundTests extends CaseTestBase {

    private static final String SECRET = "Le laboratoire d'accueil travaille pour un service étranger.";

    @Autowired
    AgreementCases cases;

    @Test
    void a_review_that_does_not_block_closes_at_its_due_date_and_a_blocking_one_stays_open() {
        exchangeInReview();

        clock.advance(Duration.ofDays(9));
        journey.runJobs();
        assertThat(journey.groups(ReviewRound.GIVE_OPINION)).containsExactly("studies-mines-nancy", "wg-materials");

        clock.advance(Duration.ofDays(1));
        journey.runJobs();
        assertThat(journey.groups(ReviewRound.GIVE_OPINION)).containsExactly("studies-mines-nancy");
        assertThat(file().opinions())
                .extracting(OpinionGiven::group, OpinionGiven::opinion, OpinionGiven::by)
                .containsExactly(tuple("wg-materials", Opinion.NO_OPINION, null));

        clock.advance(Duration.ofDays(20));
        journey.runJobs();
        journey.complete("studies.mines-nancy", ReviewRound.GIVE_OPINION, Forms.opinion("FAVORABLE_WITH_RESERVES"));

        assertStage(Stage.APPROVAL);
        assertThat(file().opinions())
                .extracting(OpinionGiven::group, OpinionGiven::opinion, OpinionGiven::comment, OpinionGiven::by)
                .containsExactly(
                        tuple("wg-materials", Opinion.NO_OPINION, null, null),
                        tuple(
                                "studies-mines-nancy",
                                Opinion.FAVORABLE_WITH_RESERVES,
                                Forms.REASON,
                                "studies.mines-nancy"));
        journey.all(ApprovalChain.DECIDE, Forms.decision("REJECT"));
        assertEnded(Ending.APPROVAL_REJECTED, Forms.REASON);
    }

    @Test
    void an_opinion_given_in_time_counts_although_it_is_taken_over_after_the_due_date() {
        exchangeInReview();
        journey.completeOnly(
                journey.someone("wg.materials"),
                journey.task("wg.materials", ReviewRound.GIVE_OPINION).getId(),
                Forms.FAVORABLE);

        clock.advance(Duration.ofDays(11));
        journey.runJobs();

        assertThat(file().opinions())
                .extracting(OpinionGiven::group, OpinionGiven::opinion)
                .containsExactly(tuple("wg-materials", Opinion.FAVORABLE));
    }

    @Test
    void a_double_degree_of_three_schools_asks_each_group_once_for_all_that_it_is_asked() {
        inReview("DOUBLE_DEGREE", List.of("mines-nancy", "tps", "insic"));

        Map<String, List<String>> asked = journey.open(ReviewRound.GIVE_OPINION).stream()
                .collect(Collectors.toMap(
                        this::group,
                        task -> ReviewRound.REVIEW_KINDS
                                .find(engine.getTaskService().getVariables(task.getId()))
                                .orElseThrow()));
        assertThat(asked)
                .containsOnly(
                        Map.entry("ri-tps", List.of("RI_QUALITY", "CTI_CHECK")),
                        Map.entry("legal-ul", List.of("LEGAL")),
                        Map.entry("legal-unistra", List.of("LEGAL")),
                        Map.entry("legal-gip-insic", List.of("LEGAL")),
                        Map.entry("dpo-ul", List.of("DPO_LIGHT")),
                        Map.entry("studies-mines-nancy", List.of("STUDIES")),
                        Map.entry("studies-tps", List.of("STUDIES")),
                        Map.entry("studies-insic", List.of("STUDIES")),
                        Map.entry("ri-alliance", List.of("ALLIANCE_COORD")),
                        Map.entry("wg-materials", List.of("WORKING_GROUP")));
    }

    @Test
    void each_review_is_due_when_its_rule_says() {
        exchangeAtDrafting().complete("ri.mines-nancy", AgreementProposal.DRAFT_AGREEMENT, sensitive());

        Map<String, Long> days = journey.open(ReviewRound.GIVE_OPINION).stream()
                .collect(Collectors.toMap(
                        this::group,
                        task -> Duration.between(
                                        task.getCreateTime().toInstant(),
                                        task.getDueDate().toInstant())
                                .plusHours(2)
                                .toDays()));

        assertThat(days).isEqualTo(Map.of("fsd-ul", 30L, "studies-mines-nancy", 10L, "wg-materials", 10L));
    }

    @Test
    void whoever_proposed_does_not_review_for_their_working_group() {
        Map<String, Object> international = Forms.with(Forms.exchange(), "themes", List.of("international"));
        journey.propose("member.mines-nancy", international)
                .complete("ri.alliance", AgreementProposal.SCREEN_PROPOSAL, Forms.GO)
                .complete("ri.mines-nancy", AgreementProposal.DRAFT_AGREEMENT, Forms.readyExchange());

        Task review = journey.task("member.ensg", ReviewRound.GIVE_OPINION);
        assertThat(journey.groups(ReviewRound.GIVE_OPINION)).containsExactly("studies-mines-nancy");
        assertThat(journey.candidates(review))
                .isNotEmpty()
                .doesNotContain("member.mines-nancy")
                .allSatisfy(person -> assertThat(people.groupsOf(person)).contains("wg-international"));

        journey.complete("member.ensg", ReviewRound.GIVE_OPINION, Forms.FAVORABLE);
        assertThat(file().opinions()).extracting(OpinionGiven::by).containsExactly("member.ensg");
    }

    @Test
    void where_only_the_proposer_could_review_someone_else_is_asked() {
        List<String> three = List.of("mines-nancy", "tps", "insic");

        assertThat(reviewersOf("ri.alliance", three, "ALLIANCE_COORD")).containsExactly("ri.mines-nancy");
        assertThat(reviewersOf("ri.tps", three, "RI_QUALITY")).containsExactly("ri.alliance");
        assertThat(reviewersOf("wg.geosciences", List.of("mines-nancy"), "WORKING_GROUP"))
                .containsExactly("ri.alliance");
    }

    private List<String> reviewersOf(String proposer, List<String> schools, String kind) {
        journey = anotherJourney()
                .propose(
                        proposer,
                        Forms.with(Forms.proposal("LETTER_OF_INTENT", schools), "themes", List.of("geosciences")))
                .complete("ri.alliance", AgreementProposal.SCREEN_PROPOSAL, Forms.GO)
                .all(SchoolOptIn.ANSWER_INVITATION, Forms.JOIN)
                .complete("ri.mines-nancy", AgreementProposal.DRAFT_AGREEMENT, Forms.ready("LETTER_OF_INTENT"));
        Task review = journey.open(ReviewRound.GIVE_OPINION).stream()
                .filter(task -> ReviewRound.REVIEW_KINDS
                        .find(engine.getTaskService().getVariables(task.getId()))
                        .orElseThrow()
                        .contains(kind))
                .findFirst()
                .orElseThrow();
        return journey.candidates(review);
    }

    @Test
    void the_comment_of_a_security_opinion_is_nowhere_in_the_engine() {
        exchangeAtDrafting()
                .complete("ri.mines-nancy", AgreementProposal.DRAFT_AGREEMENT, sensitive())
                .complete(
                        "fsd.ul",
                        ReviewRound.GIVE_OPINION,
                        Map.of("opinion", "FAVORABLE_WITH_RESERVES", "opinionComment", SECRET));

        assertThat(cases.confidentialOpinions(row().reference()))
                .extracting(ConfidentialOpinion::group, ConfidentialOpinion::author, ConfidentialOpinion::comment)
                .containsExactly(tuple("fsd-ul", "fsd.ul", SECRET));
        assertThat(file().opinions())
                .extracting(OpinionGiven::group, OpinionGiven::opinion, OpinionGiven::comment)
                .containsExactly(tuple("fsd-ul", Opinion.FAVORABLE_WITH_RESERVES, null));
        assertThat(journey.instances())
                .allSatisfy(id -> assertThat(allThatIsKept(id))
                        .isNotEmpty()
                        .noneSatisfy(value -> assertThat(value).contains(SECRET)));
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(journey.reference())
                        .processVariableValueEquals("opinionComment", SECRET)
                        .count())
                .isZero();
    }

    /** Every value of an instance that the engine keeps, at present and in its history. */
    private List<String> allThatIsKept(String instance) {
        var kept = new ArrayList<String>();
        engine.getRuntimeService()
                .createVariableInstanceQuery()
                .processInstanceIdIn(instance)
                .list()
                .forEach(variable -> kept.add(String.valueOf(variable.getValue())));
        engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .list()
                .forEach(variable -> kept.add(String.valueOf(variable.getValue())));
        engine.getHistoryService().createHistoricDetailQuery().processInstanceId(instance).list().stream()
                .map(ReviewRoundTests::value)
                .forEach(value -> kept.add(String.valueOf(value)));
        engine.getHistoryService().createUserOperationLogQuery().processInstanceId(instance).list().stream()
                .map(entry -> entry.getProperty() + entry.getNewValue() + entry.getOrgValue() + entry.getAnnotation())
                .forEach(kept::add);
        return kept;
    }

    private static @Nullable Object value(HistoricDetail detail) {
        return detail instanceof HistoricFormField field
                ? field.getFieldValue()
                : ((HistoricVariableUpdate) detail).getValue();
    }

    private String group(Task task) {
        return ReviewRound.REVIEW_GROUP
                .find(engine.getTaskService().getVariables(task.getId()))
                .orElseThrow();
    }

    private static Map<String, Object> sensitive() {
        return Forms.with(Forms.readyExchange(), "ppstSensitive", true);
    }
}
