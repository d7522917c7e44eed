package fr.imtgrandest.passerelle.journey;

import static fr.imtgrandest.passerelle.journey.Cast.API;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.imtgrandest.passerelle.journal.Break;
import fr.imtgrandest.passerelle.journal.Entry;
import fr.imtgrandest.passerelle.journal.JournalCheck;
import fr.imtgrandest.passerelle.support.CaseDocuments;
import fr.imtgrandest.passerelle.support.Visitor;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

/** One case, moved over HTTP by the people concerned; the engine's jobs are run by hand. */
final class HttpCase {

    private static final String AGREEMENT = "agreement-proposal";

    static final String SCREEN = "userTask_screenProposal";
    static final String REWORK = "userTask_reworkProposal";
    static final String INVITATION = "userTask_answerInvitation";
    static final String DRAFT = "userTask_draftAgreement";
    static final String OPINION = "userTask_giveOpinion";
    static final String ARBITRATE = "userTask_arbitrate";
    static final String DECIDE = "userTask_decide";
    static final String VOTE = "userTask_vote";
    static final String SIGN = "userTask_recordSignature";
    static final String RESOLVE = "userTask_resolveCopy";

    private final Cast cast;
    private final ProcessEngine engine;
    private final String reference;

    private HttpCase(Cast cast, ProcessEngine engine, String reference) {
        this.cast = cast;
        this.engine = engine;
        this.reference = reference;
    }

    /** A case that was started elsewhere. */
    static HttpCase of(Cast cast, ProcessEngine engine, String reference) {
        return new HttpCase(cast, engine, reference);
    }

    /** Sends the start form as the Tasklist does. */
    static HttpResponse<String> start(Visitor visitor, Payload form) {
        return start(visitor, AGREEMENT, form);
    }

    static HttpResponse<String> start(Visitor visitor, String process, Payload form) {
        return visitor.call("POST", API + "/process-definition/key/" + process + "/submit-form", form.json());
    }

    static HttpCase propose(Cast cast, ProcessEngine engine, String login, Payload form) {
        return begin(cast, engine, login, AGREEMENT, form);
    }

    /** Starts a case of any process by its form. */
    static HttpCase begin(Cast cast, ProcessEngine engine, String login, String process, Payload form) {
        HttpResponse<String> answer = start(cast.of(login), process, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        HttpCase opened = new HttpCase(
                cast, engine, Payload.read(answer.body()).path("businessKey").asText());
        opened.runJobs();
        return opened;
    }

    String reference() {
        return reference;
    }

    /** The chain of the case, and that of what is about no case; other tests leave chains that they broke. */
    void assertJournalHolds(JournalCheck check) {
        assertThat(check.verify().breaks()).extracting(Break::chain).doesNotContain(reference, Entry.OUTSIDE);
    }

    String page() {
        return "/agreements/" + reference;
    }

    /** The id of the one task of a kind that a person finds in their list. */
    String task(String login, String key) {
        HttpResponse<String> list = list(cast.of(login), key);
        JsonNode tasks = Payload.read(list.body());
        assertThat(tasks).as("%s for %s: %s", key, login, list.body()).hasSize(1);
        return tasks.get(0).path("id").asText();
    }

    HttpResponse<String> list(Visitor visitor, String key) {
        return visitor.get(
                API + "/task?processInstanceBusinessKey=" + reference + "&taskDefinitionKey=" + key,
                "Accept",
                "application/json");
    }

    /** Takes the one task of a kind that the person may do and answers its form. */
    HttpCase answer(String login, String key, Payload form) {
        answerTask(login, task(login, key), form);
        return this;
    }

    void answerTask(String login, String taskId, Payload form) {
        Visitor visitor = cast.of(login);
        bringDocuments(login, taskId);
        HttpResponse<String> claim =
                visitor.call("POST", API + "/task/" + taskId + "/claim", "{\"userId\": \"" + login + "\"}");
        assertThat(claim.statusCode()).as(claim.body()).isEqualTo(204);
        HttpResponse<String> answer = submit(visitor, taskId, form);
        assertThat(answer.statusCode()).as(login + ": " + answer.body()).isEqualTo(204);
        runJobs();
    }

    /** Those that the step is not done without. */
    private void bringDocuments(String login, String taskId) {
        Task task = engine.getTaskService().createTaskQuery().taskId(taskId).singleResult();
        if (task.getTaskDefinitionKey().equals(DRAFT)) {
            documents().completeDraft(login, reference);
        } else if (task.getTaskDefinitionKey().equals(SIGN)) {
            documents().completeSignature(login, reference);
        }
    }

    CaseDocuments documents() {
        return CaseDocuments.AtHand.get();
    }

    static HttpResponse<String> submit(Visitor visitor, String taskId, Payload form) {
        return visitor.call("POST", API + "/task/" + taskId + "/submit-form", form.json());
    }

    /** Everyone who is asked for a task of a kind gives the same answer, as long as they are still asked. */
    HttpCase all(String key, Payload form) {
        for (Task task : open(key)) {
            if (isOpen(task)) {
                answerTask(Cast.login(group(task)), task.getId(), form);
            }
        }
        return this;
    }

    /** All schools decide, and the directors who have not done so vote where the college is asked. */
    HttpCase approve() {
        return all(DECIDE, Answers.APPROVE).all(VOTE, Answers.FOR);
    }

    private boolean isOpen(Task task) {
        return engine.getTaskService().createTaskQuery().taskId(task.getId()).count() > 0;
    }

    HttpCase sign() {
        return all(SIGN, Answers.signature(LocalDate.now(ZoneId.of("Europe/Paris"))));
    }

    List<Task> open(String key) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(key)
                .list();
    }

    /** The group that is asked for a task. */
    String group(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    List<String> instances() {
        return engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .list()
                .stream()
                .map(instance -> instance.getId())
                .toList();
    }

    /** Runs all that the engine has to do for this case right now. */
    void runJobs() {
        for (List<Job> jobs = due(); !jobs.isEmpty(); jobs = due()) {
            engine.getManagementService().executeJob(jobs.get(0).getId()); // one job may take others away
        }
    }

    private List<Job> due() {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceIds(Set.copyOf(instances()))
                .executable()
                .list();
    }
}
