package fr.imtgrandest.passerelle.journey;

import static fr.imtgrandest.passerelle.journey.Cast.API;
import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.GivenGroups;
import fr.imtgrandest.passerelle.support.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A right that is taken away bites at once, also for whoever has the form open. */
@EngineTest
class LostRightsHttpTests {

    private static final String LOGIN = "studies.ensg";
    private static final String GROUP = Groups.studies("ensg");

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    Cast cast = new Cast(0);

    @BeforeEach
    void open() {
        cast = new Cast(port);
    }

    @AfterEach
    void as_before() {
        setEnabled(true);
        if (identity.createGroupQuery().groupMember(LOGIN).groupId(GROUP).count() == 0) {
            new GivenGroups(identity, jdbc).give(LOGIN, GROUP);
        }
    }

    @Test
    void whoever_leaves_the_group_cannot_answer_the_form_that_they_have_open() {
        Visitor studies = cast.signIn(LOGIN);
        String task = openForm(studies);

        new GivenGroups(identity, jdbc).take(LOGIN, GROUP);

        assertThat(studies.get(API + "/task/" + task + "/form-variables").statusCode())
                .isEqualTo(404);
        assertThat(HttpCase.submit(studies, task, Answers.FAVORABLE).statusCode())
                .isEqualTo(404);
        assertThat(isOpen(task)).isTrue();
    }

    @Test
    void whoever_s_account_is_closed_is_signed_out_at_the_next_click() {
        Visitor studies = cast.signIn(LOGIN);
        String task = openForm(studies);

        setEnabled(false);

        assertThat(HttpCase.submit(studies, task, Answers.FAVORABLE).statusCode())
                .isEqualTo(401);
        assertThat(isOpen(task)).isTrue();
    }

    @Test
    void a_technical_administrator_whose_account_is_closed_is_asked_to_sign_in() {
        Visitor admin = cast.signIn("admin");
        enable("admin", false);
        try {
            assertThat(admin.get("/camunda/app/cockpit/default/", "Accept", "text/html")
                            .statusCode())
                    .isEqualTo(302);
            assertThat(admin.get(API + "/job").statusCode()).isEqualTo(401);
        } finally {
            enable("admin", true);
        }
    }

    private String openForm(Visitor visitor) {
        HttpCase journey = HttpCase.propose(
                        cast, engine, "member.ensg", Answers.proposal("STUDENT_EXCHANGE", List.of("ensg")))
                .answer("ri.alliance", HttpCase.SCREEN, Answers.GO)
                .answer("ri.ensg", HttpCase.DRAFT, Answers.ready("NONE"));
        String task = journey.open(HttpCase.OPINION).stream()
                .filter(open -> journey.group(open).equals(GROUP))
                .findFirst()
                .orElseThrow()
                .getId();
        HttpResponse<String> form = visitor.get(API + "/task/" + task + "/deployed-form");
        assertThat(form.statusCode()).as(form.body()).isEqualTo(200);
        return task;
    }

    private boolean isOpen(String task) {
        return engine.getTaskService().createTaskQuery().taskId(task).count() > 0;
    }

    private void setEnabled(boolean enabled) {
        enable(LOGIN, enabled);
    }

    private void enable(String login, boolean enabled) {
        jdbc.sql("update app.account set enabled = :enabled where user_id = :login")
                .param("enabled", enabled)
                .param("login", login)
                .update();
    }
}
