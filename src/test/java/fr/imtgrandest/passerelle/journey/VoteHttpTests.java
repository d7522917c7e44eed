package fr.imtgrandest.passerelle.journey;

import static fr.imtgrandest.passerelle.journey.Cast.API;
import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.MovableClock;
import fr.imtgrandest.passerelle.support.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The vote of the college as directors of schools that take no part in a case get it. */
@EngineTest
class VoteHttpTests {

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    People people;

    @Autowired
    MovableClock clock;

    Cast cast = new Cast(0);

    @BeforeEach
    void open() {
        cast = new Cast(port);
    }

    @Test
    void a_director_finds_their_own_vote_and_no_other() {
        HttpCase journey = inVote();
        String own = journey.task("dir.tps", HttpCase.VOTE);
        String others = journey.task("dir.insic", HttpCase.VOTE);

        String form = form("dir.tps", own);
        assertThat(form)
                .contains("Vote du collège, pour Télécom Physique Strasbourg", "Quorum : 4 votants sur 6")
                .contains("Mines Nancy", "Approuvé", people.name("dir.ensg"), "RWTH Aachen University");
        for (String login : List.of("dir.tps", "dir.ensg", "member.insic", "ri.insic", "ri.alliance", "auditor")) {
            Visitor stranger = cast.of(login);
            assertThat(stranger.get(API + "/task/" + others + "/deployed-form").statusCode())
                    .as(login)
                    .isEqualTo(404);
            assertThat(HttpCase.submit(stranger, others, Answers.FOR).statusCode())
                    .as(login)
                    .isEqualTo(404);
        }
        assertThat(Payload.read(journey.list(cast.of("dir.ensg"), HttpCase.VOTE).body()))
                .as("whoever decided is not asked again")
                .isEmpty();
    }

    @Test
    void a_vote_against_says_why_and_is_read_on_the_page_of_the_case() {
        HttpCase journey = inVote();
        String task = journey.task("dir.tps", HttpCase.VOTE);

        for (Payload silent : List.of(
                Answers.AGAINST.without("voteReason"),
                Answers.AGAINST.with("voteReason", ""),
                Answers.AGAINST.with("voteReason", " \t "))) {
            HttpResponse<String> refused = HttpCase.submit(cast.of("dir.tps"), task, silent);
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
            assertThat(refused.body()).contains("(voteReason)", "Un vote contre doit être motivé");
        }
        journey.answerTask("dir.tps", task, Answers.AGAINST);
        journey.answer("dir.insic", HttpCase.VOTE, Answers.FOR);

        for (String login : List.of("dir.eost", "member.ensg", "ri.alliance")) {
            assertThat(votes(journey, login))
                    .as(login)
                    .contains("Télécom Physique Strasbourg Contre : L’école n’y trouve pas son intérêt.")
                    .contains(people.name("dir.tps"), "InSIC Pour — " + people.name("dir.insic"));
        }
    }

    @Test
    void a_director_votes_once_and_not_after_the_sitting() {
        HttpCase journey = inVote();
        String task = journey.task("dir.tps", HttpCase.VOTE);
        String late = journey.task("dir.eost", HttpCase.VOTE);
        Visitor director = cast.of("dir.tps");

        assertThat(HttpCase.submit(director, task, Answers.FOR).statusCode()).isEqualTo(204);
        assertGone(HttpCase.submit(director, task, Answers.AGAINST));
        assertThat(Payload.read(journey.list(director, HttpCase.VOTE).body())).isEmpty();
        journey.runJobs();
        assertGone(HttpCase.submit(director, task, Answers.AGAINST));

        journey.answer("dir.insic", HttpCase.VOTE, Answers.FOR);
        assertThat(journey.open(HttpCase.SIGN)).isNotEmpty();
        assertGone(HttpCase.submit(cast.of("dir.eost"), late, Answers.FOR));
        assertThat(votes(journey, "ri.alliance")).doesNotContain("Contre", "EOST");
    }

    @Test
    void the_form_of_a_second_sitting_says_that_it_needs_no_quorum_and_who_has_voted() {
        HttpCase journey = inVote().answer("dir.insic", HttpCase.VOTE, Answers.AGAINST);

        clock.advance(Duration.ofDays(10));
        journey.runJobs();

        assertThat(form("dir.tps", journey.task("dir.tps", HttpCase.VOTE)))
                .contains("Seconde séance, sans condition de quorum", people.name("dir.insic"))
                .contains("L’école n’y trouve pas son intérêt.")
                .doesNotContain("votants sur");
        assertThat(Payload.read(
                        journey.list(cast.of("dir.insic"), HttpCase.VOTE).body()))
                .isEmpty();
    }

    private static void assertGone(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(answer.body()).containsAnyOf("a déjà terminé cette tâche", "a été close entre-temps");
    }

    private String form(String login, String task) {
        HttpResponse<String> form =
                cast.of(login).get(API + "/task/" + task + "/deployed-form", "Accept-Language", "fr");
        assertThat(form.statusCode()).as(form.body()).isEqualTo(200);
        return Parser.unescapeEntities(form.body(), false);
    }

    private String votes(HttpCase journey, String login) {
        String page =
                cast.of(login).get(journey.page(), "Accept-Language", "fr").body();
        return Jsoup.parse(page).expectFirst("section[aria-labelledby=votes]").text();
    }

    /** An exchange of Mines Nancy and ENSG, whose directors have approved it. */
    private HttpCase inVote() {
        return HttpCase.propose(
                        cast,
                        engine,
                        "member.mines-nancy",
                        Answers.proposal("STUDENT_EXCHANGE", List.of("mines-nancy", "ensg")))
                .answer("ri.alliance", HttpCase.SCREEN, Answers.GO)
                .all(HttpCase.INVITATION, Answers.JOIN)
                .answer("ri.mines-nancy", HttpCase.DRAFT, Answers.ready("NONE"))
                .all(HttpCase.OPINION, Answers.FAVORABLE)
                .all(HttpCase.DECIDE, Answers.APPROVE);
    }
}
