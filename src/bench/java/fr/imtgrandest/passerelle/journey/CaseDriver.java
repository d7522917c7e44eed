package fr.imtgrandest.passerelle.journey;

import fr.imtgrandest.passerelle.support.FormValues;
import fr.imtgrandest.passerelle.support.Persona;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

/** Takes cases from their proposal to the last signature, through Java, on one engine or another. */
final class CaseDriver {

    private final ProcessEngine engine;
    private final ProcessEngine people;
    private final Map<String, Object> proposal;
    private final Map<String, Map<String, Object>> answers;
    private final boolean ownKeys;
    private final Map<String, Persona> known = new ConcurrentHashMap<>();

    /**
     * @param people the engine that knows the people and their groups
     * @param ownKeys whether the engine gives the cases their references itself
     */
    CaseDriver(ProcessEngine engine, ProcessEngine people, List<String> schools, boolean ownKeys) {
        this.engine = engine;
        this.people = people;
        this.proposal = proposal(schools);
        this.answers = Map.of(
                HttpCase.SCREEN, Map.of("screeningOutcome", "GO"),
                HttpCase.INVITATION, Map.of("participation", "JOIN"),
                HttpCase.DRAFT, draft(schools.size() == 1 ? "NONE" : "DOUBLE"),
                HttpCase.OPINION, Map.of("opinion", "FAVORABLE"),
                HttpCase.DECIDE, Map.of("decision", "APPROVE"),
                HttpCase.VOTE, Map.of("vote", "FOR"),
                HttpCase.SIGN, signature());
        this.ownKeys = ownKeys;
    }

    /** Plays one case; tells how long each completion took, in nanoseconds. */
    String play(String name, BiConsumer<String, Long> completed) {
        return play(name, "", completed);
    }

    /** The same until tasks of a kind wait, which are left to others. */
    String play(String name, String until, BiConsumer<String, Long> completed) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("agreement-proposal")
                .latestVersion()
                .singleResult()
                .getId();
        ProcessInstance instance = as("member." + lead(), () -> ownKeys
                ? engine.getFormService().submitStartForm(definition, FormValues.of(proposal))
                : engine.getFormService().submitStartForm(definition, name, FormValues.of(proposal)));
        String reference = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getBusinessKey();
        runJobs(reference);
        for (List<Task> open = open(reference); !open.isEmpty() && !waits(until, open); open = open(reference)) {
            open.forEach(task -> answer(task, completed));
            runJobs(reference);
        }
        return reference;
    }

    private static boolean waits(String step, List<Task> open) {
        return open.stream().anyMatch(task -> task.getTaskDefinitionKey().equals(step));
    }

    private List<Task> open(String reference) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .list();
    }

    private void answer(Task task, BiConsumer<String, Long> completed) {
        String who = asked(task);
        Map<String, Object> form = Objects.requireNonNull(answers.get(task.getTaskDefinitionKey()), task::getName);
        as(who, () -> {
            engine.getTaskService().claim(task.getId(), who);
            long begin = System.nanoTime();
            engine.getFormService().submitTaskForm(task.getId(), FormValues.of(form));
            completed.accept(task.getTaskDefinitionKey(), System.nanoTime() - begin);
            return who;
        });
    }

    private String asked(Task task) {
        List<IdentityLink> links = engine.getTaskService().getIdentityLinksForTask(task.getId());
        return links.stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .map(Cast::login)
                .sorted()
                .findFirst()
                .orElseGet(() -> links.get(0).getUserId());
    }

    private void runJobs(String reference) {
        for (List<Job> jobs = due(reference); !jobs.isEmpty(); jobs = due(reference)) {
            engine.getManagementService().executeJob(jobs.get(0).getId());
        }
    }

    private List<Job> due(String reference) {
        Set<String> instances = engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .collect(Collectors.toSet());
        return instances.isEmpty()
                ? List.of()
                : engine.getManagementService()
                        .createJobQuery()
                        .processInstanceIds(instances)
                        .executable()
                        .list();
    }

    private <T> T as(String login, Supplier<T> act) {
        Persona who = known.computeIfAbsent(login, this::someone);
        engine.getIdentityService().setAuthentication(who.login(), who.groups());
        try {
            return act.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private Persona someone(String login) {
        return new Persona(
                login,
                people.getIdentityService().createGroupQuery().groupMember(login).list().stream()
                        .map(Group::getId)
                        .toList());
    }

    private String lead() {
        return proposal.get("leadSchool").toString();
    }

    private static Map<String, Object> proposal(List<String> schools) {
        return Map.of(
                "title", "Coopération avec Aix-la-Chapelle",
                "agreementType", schools.size() == 1 ? "STUDENT_EXCHANGE" : "DOUBLE_DEGREE",
                "partnerName", "RWTH Aachen University",
                "partnerCountry", "DE",
                "partnerCity", "Aachen",
                "leadSchool", schools.get(0),
                "invitedSchools", schools,
                "objectives", "Former ensemble des ingénieurs des matériaux.",
                "themes", List.of("materials"),
                "startDate", "2027-09-01");
    }

    private static Map<String, Object> draft(String degree) {
        return Map.of(
                "draftOutcome", "READY",
                "durationYears", 5,
                "languages", List.of("fr", "en"),
                "seatsOutPerYear", 2,
                "seatsInPerYear", 2,
                "amountEur", "0.00",
                "personalData", "EU",
                "degreeAwarding", degree,
                "deviationFromTemplate", "NONE",
                "keyClauses", "Reconnaissance mutuelle des crédits.");
    }

    private static Map<String, Object> signature() {
        return Map.of(
                "signatoryName", "Camille Durand",
                "signatoryCapacity", "Présidence",
                "signatureMethod", "HANDWRITTEN",
                "signedOn", LocalDate.now(ZoneId.of("Europe/Paris")).toString(),
                "signedPlace", "Nancy");
    }
}
