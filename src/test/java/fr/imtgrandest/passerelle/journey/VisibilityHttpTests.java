package fr.imtgrandest.passerelle.journey;

import static fr.imtgrandest.passerelle.journey.Cast.API;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.imtgrandest.passerelle.identity.Alliance;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who sees which case: tried with every person of the demo. */
@EngineTest
class VisibilityHttpTests {

    private static final Set<String> OF_EVERY_CASE = Set.of("ri-alliance", "dir-college", "auditor", "sign-office");
    private static final Set<String> OFFICES_OF_UL =
            Set.of("legal-ul", "fsd-ul", "dpo-ul", "finance-ul", "ip-ul", "doctoral-ul", "president-ul");
    private static final List<String> TWO_SCHOOLS = List.of("mines-nancy", "ensg");

    /** Nothing else in the whole application looks like this. */
    private static final String MARKER = "Zxq7confidentiel";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Alliance alliance;

    Cast cast = new Cast(0);

    @BeforeEach
    void open() {
        cast = new Cast(port);
    }

    @Test
    void a_case_under_way_is_seen_by_who_is_concerned_and_by_nobody_else() {
        HttpCase underWay = propose("member.mines-nancy", exchange());

        assertSeenBy(readers("member.mines-nancy"), underWay);
    }

    @Test
    void whoever_proposed_sees_the_case_even_without_a_school_in_it() {
        HttpCase underWay = propose("wg.materials", exchange());

        assertSeenBy(readers("wg.materials"), underWay);
    }

    @Test
    void an_active_agreement_is_in_the_register_for_everyone_signed_in() {
        HttpCase active = toRegister(exchange());

        assertSeenBy(everyone(), active);
        assertThat(cast.of("council.sec").get(active.page()).body())
                .as("an entry tells nothing of the discussion")
                .doesNotContain("Historique", "Avis", "Former ensemble");
    }

    @Test
    void a_confidential_agreement_is_seen_by_its_participants_only_even_when_active() {
        HttpCase active = toRegister(exchange().with("confidential", true));

        assertSeenBy(readers("member.mines-nancy"), active);
    }

    @Test
    void pages_are_not_shown_to_who_is_not_signed_in() {
        HttpCase underWay = propose("member.mines-nancy", exchange());

        for (String page : List.of("/", "/agreements", underWay.page(), "/agreements/AGR-2025-0999")) {
            HttpResponse<String> answer = cast.anonymous().get(page, "Accept", "text/html");
            assertThat(answer.statusCode()).as(page).isEqualTo(302);
            assertThat(Visitor.location(answer)).as(page).isEqualTo("/login");
        }
    }

    @Test
    void the_comment_of_a_security_opinion_reaches_its_circle_only_by_any_way() {
        HttpCase journey = toReviews();
        journey.answer(
                "fsd.ul",
                HttpCase.OPINION,
                Payload.of("opinion", "FAVORABLE_WITH_RESERVES").with("opinionComment", MARKER));
        for (Task open : journey.open(HttpCase.OPINION)) {
            journey.answerTask(Cast.login(journey.group(open)), open.getId(), Answers.FAVORABLE);
        }
        assertThat(journey.open(HttpCase.DECIDE)).hasSize(2);

        assertThat(whoReads(journey)).containsExactlyInAnyOrder("fsd.ul", "dir.mines-nancy", "dir.ensg");
        assertThat(cast.of("dir.ensg").get(journey.page()).body()).contains(MARKER);
        assertThat(cast.of("dir.eost").get(journey.page()).statusCode()).isEqualTo(200);
        assertThat(storedAsVariable()).isZero();
    }

    private Set<String> whoReads(HttpCase journey) {
        return everyone().stream()
                .filter(login -> reachable(login, journey).stream()
                        .map(path -> cast.of(login).get(path).body())
                        .anyMatch(body -> body.contains(MARKER)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All addresses at which a person could find something about a case. */
    private List<String> reachable(String login, HttpCase journey) {
        List<String> paths = new ArrayList<>(List.of(
                "/",
                "/agreements",
                journey.page(),
                API + "/history/user-operation",
                API + "/filter?resourceType=Task"));
        String list = cast.of(login)
                .get(API + "/task?processInstanceBusinessKey=" + journey.reference())
                .body();
        for (JsonNode task : Payload.read(list)) {
            String path = API + "/task/" + task.path("id").asText();
            paths.addAll(List.of(path, path + "/form-variables", path + "/deployed-form", path + "/comment"));
        }
        for (String instance : journey.instances()) {
            for (String resource : List.of(
                    "/variable-instance?processInstanceIdIn=",
                    "/history/variable-instance?processInstanceId=",
                    "/history/detail?processInstanceId=",
                    "/history/task?processInstanceId=",
                    "/history/user-operation?processInstanceId=")) {
                paths.add(API + resource + instance);
            }
            paths.add(API + "/process-instance/" + instance + "/variables");
        }
        return paths;
    }

    private long storedAsVariable() {
        return engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .variableValueEquals("opinionComment", MARKER)
                .count();
    }

    /** Each page and list says the same of the case, and to others it says what it says of a case that never was. */
    private void assertSeenBy(Set<String> readers, HttpCase about) {
        String never = "/agreements/AGR-2025-0999";
        for (String login : everyone()) {
            Visitor visitor = cast.of(login);
            HttpResponse<String> page = visitor.get(about.page());
            boolean reads = readers.contains(login);

            assertThat(page.statusCode()).as(login).isEqualTo(reads ? 200 : 404);
            assertThat(visitor.get("/agreements").body().contains(about.reference()))
                    .as("listed for " + login)
                    .isEqualTo(reads);
            if (!reads) {
                assertThat(withoutToken(page.body()))
                        .isEqualTo(withoutToken(visitor.get(never).body()));
            }
        }
    }

    private static String withoutToken(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    /** The readers of a case of Mines Nancy and ENSG, both of Université de Lorraine. */
    private Set<String> readers(String proposer) {
        Predicate<String> concerned = group -> OF_EVERY_CASE.contains(group)
                || OFFICES_OF_UL.contains(group)
                || TWO_SCHOOLS.stream().map("school-"::concat).anyMatch(group::equals);
        return everyone().stream()
                .filter(login -> login.equals(proposer)
                        || engine.getIdentityService().createGroupQuery().groupMember(login).list().stream()
                                .map(Group::getId)
                                .anyMatch(concerned))
                .collect(Collectors.toSet());
    }

    private Set<String> everyone() {
        return new TreeSet<>(Cast.everyone(alliance));
    }

    private static Payload exchange() {
        return Answers.proposal("STUDENT_EXCHANGE", TWO_SCHOOLS);
    }

    private HttpCase propose(String login, Payload form) {
        return HttpCase.propose(cast, engine, login, form);
    }

    private HttpCase toReviews() {
        return propose("member.mines-nancy", exchange())
                .answer("ri.alliance", HttpCase.SCREEN, Answers.GO)
                .all(HttpCase.INVITATION, Answers.JOIN)
                .answer("ri.mines-nancy", HttpCase.DRAFT, Answers.ready("NONE").with("ppstSensitive", true));
    }

    private HttpCase toRegister(Payload proposal) {
        return propose("member.mines-nancy", proposal)
                .answer("ri.alliance", HttpCase.SCREEN, Answers.GO)
                .all(HttpCase.INVITATION, Answers.JOIN)
                .answer("ri.mines-nancy", HttpCase.DRAFT, Answers.ready("NONE"))
                .all(HttpCase.OPINION, Answers.FAVORABLE)
                .approve()
                .sign();
    }
}
