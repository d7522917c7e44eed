package fr.imtgrandest.passerelle.journey;

import static fr.imtgrandest.passerelle.journey.Cast.API;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.imtgrandest.passerelle.identity.Alliance;
import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.identity.PartyOffice;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.Visitor;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One case of each school with a word of its own; each role goes everywhere it can, and meets the words it may and no other. */
@EngineTest
class MarkerCrawlHttpTests {

    private static final int MOST_PAGES = 80;
    private static final Set<String> OF_EVERY_CASE = Set.of("ri-alliance", "dir-college", "auditor", "sign-office");
    private static final List<String> ROLES = List.of(
            "member.ensg",
            "ri.ensg",
            "studies.ensg",
            "dir.ensg",
            "member.eost",
            "ri.insic",
            "legal.ul",
            "fsd.unistra",
            "finance.gip-insic",
            "dpo.imt",
            "wg.cybersecurity",
            "ri.alliance",
            "auditor",
            "sign.office",
            "council.sec",
            "admin");

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Alliance alliance;

    @Test
    void each_role_meets_the_cases_that_concern_it_and_not_a_word_of_the_others() {
        Cast cast = new Cast(port);
        Map<String, HttpCase> cases = new LinkedHashMap<>();
        alliance.schools().forEach(school -> cases.put(school.id(), drafting(cast, school.id())));

        for (String login : ROLES) {
            Set<String> met = meets(cast.of(login), cases);
            Set<String> may = cases.keySet().stream()
                    .filter(school -> concerns(login, school))
                    .map(MarkerCrawlHttpTests::marker)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(met).as(login).isEqualTo(may);
        }
    }

    private HttpCase drafting(Cast cast, String school) {
        return HttpCase.propose(
                        cast,
                        engine,
                        "member." + school,
                        Answers.proposal("STUDENT_EXCHANGE", List.of(school))
                                .with("title", marker(school) + " échange")
                                .with("objectives", marker(school) + " former ensemble.")
                                .with("partnerName", marker(school) + " University"))
                .answer("ri.alliance", HttpCase.SCREEN, Answers.GO);
    }

    private static String marker(String school) {
        return "Zq" + school.replace("-", "") + "x";
    }

    /** The schools invited, the alliance office, the officers of the parties concerned, the college of directors, auditors. */
    private boolean concerns(String login, String school) {
        Set<String> concerned = Stream.concat(
                        OF_EVERY_CASE.stream(),
                        Stream.concat(
                                Stream.of(Groups.school(school)),
                                Arrays.stream(PartyOffice.values())
                                        .map(office -> Groups.office(
                                                office, alliance.partyOf(school).id()))))
                .collect(Collectors.toSet());
        return engine.getIdentityService().createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .anyMatch(concerned::contains);
    }

    private Set<String> meets(Visitor visitor, Map<String, HttpCase> cases) {
        String all = crawl(visitor) + api(visitor) + named(visitor, cases);
        return cases.keySet().stream()
                .map(MarkerCrawlHttpTests::marker)
                .filter(all::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All pages that links lead to. */
    private static String crawl(Visitor visitor) {
        StringBuilder met = new StringBuilder();
        Set<String> known = new HashSet<>(List.of("/"));
        Deque<String> open = new ArrayDeque<>(known);
        while (!open.isEmpty() && known.size() < MOST_PAGES) {
            String body = visitor.get(open.remove()).body();
            met.append(body);
            Jsoup.parse(body).select("a[href^=/]").eachAttr("href").stream()
                    .filter(link -> !link.startsWith("/camunda") && known.add(link))
                    .forEach(open::add);
        }
        return met.toString();
    }

    /** What the Tasklist's interface lists, and all that it gives of what it lists; counts agree with lists. */
    private static String api(Visitor visitor) {
        StringBuilder met = new StringBuilder();
        String list = visitor.get(API + "/task?maxResults=100").body();
        met.append(list)
                .append(visitor.get(API + "/history/user-operation?maxResults=100")
                        .body())
                .append(visitor.get(API + "/process-definition").body());
        for (JsonNode filter : Payload.read(visitor.get(API + "/filter").body())) {
            met.append(visitor.call("POST", API + "/filter/" + filter.path("id").asText() + "/list", "{}")
                    .body());
        }
        JsonNode tasks = Payload.read(list);
        assertThat(Payload.read(visitor.get(API + "/task/count").body())
                        .path("count")
                        .asInt())
                .isEqualTo(tasks.size());
        tasks.forEach(task -> met.append(ofTask(visitor, task.path("id").asText())));
        return met.toString();
    }

    /** What is asked for by the names of others. */
    private String named(Visitor visitor, Map<String, HttpCase> cases) {
        StringBuilder met = new StringBuilder();
        for (HttpCase other : cases.values()) {
            met.append(visitor.get(other.page()).body())
                    .append(visitor.get(other.page() + "/history.json").body())
                    .append(visitor.get(API + "/task?processInstanceBusinessKey=" + other.reference())
                            .body())
                    .append(visitor.get("/journal?case=" + other.reference()).body());
            for (Task task : other.open(HttpCase.DRAFT)) {
                met.append(ofTask(visitor, task.getId()));
            }
            for (String instance : other.instances()) {
                met.append(visitor.get(API + "/history/variable-instance?processInstanceId=" + instance)
                                .body())
                        .append(visitor.get(API + "/process-instance/" + instance + "/variables")
                                .body());
            }
        }
        return met.toString();
    }

    private static String ofTask(Visitor visitor, String id) {
        return Stream.of("", "/form-variables", "/deployed-form", "/comment", "/identity-links")
                .map(part -> visitor.get(API + "/task/" + id + part).body())
                .collect(Collectors.joining());
    }
}
