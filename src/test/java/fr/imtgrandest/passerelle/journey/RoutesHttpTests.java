package fr.imtgrandest.passerelle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which address answers what to whom. {@code ~} stands for the engine's API. */
@EngineTest
class RoutesHttpTests {

    private static final List<String> SIGNED_IN = List.of("member.ensg", "ri.ensg", "dir.ensg", "auditor");

    @LocalServerPort
    int port;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            method | path                                          | anonymous | signed in | admin
            GET    | /                                             | 302 | 200 | 200
            GET    | /agreements                                   | 302 | 200 | 200
            GET    | /agreements?page=0                            | 302 | 200 | 200
            GET    | /agreements?page=99999999                     | 302 | 200 | 200
            GET    | /agreements?page=x                            | 302 | 400 | 400
            GET    | /agreements/AGR-2025-0999                     | 302 | 404 | 404
            GET    | /agreements/AGR-2025-099999999999             | 302 | 404 | 404
            GET    | /agreements/x                                 | 302 | 404 | 404
            GET    | /actions                                      | 302 | 200 | 200
            GET    | /actions?page=0                               | 302 | 200 | 200
            GET    | /actions?page=99999999                        | 302 | 200 | 200
            GET    | /actions?page=x                               | 302 | 200 | 200
            GET    | /actions?theme=x&min=abc&state=%00            | 302 | 200 | 200
            GET    | /actions/ACT-2025-0999                        | 302 | 404 | 404
            GET    | /actions/AGR-2025-0999                        | 302 | 404 | 404
            GET    | /actions/x                                    | 302 | 404 | 404
            POST   | /actions/ACT-2025-0999/agreement              | 403 | 403 | 403
            POST   | /actions/ACT-2025-0999/withdrawal             | 403 | 403 | 403
            GET    | /groups                                       | 302 | 200 | 200
            GET    | /groups/materials                             | 302 | 200 | 200
            GET    | /groups/materials?done=x                      | 302 | 200 | 200
            GET    | /groups/x                                     | 302 | 404 | 404
            POST   | /groups                                       | 403 | 403 | 403
            POST   | /groups/materials/names                       | 403 | 403 | 403
            POST   | /groups/materials/retire                      | 403 | 403 | 403
            POST   | /groups/materials/reopen                      | 403 | 403 | 403
            POST   | /groups/materials/people                      | 403 | 403 | 403
            POST   | /groups/materials/people/leave                | 403 | 403 | 403
            DELETE | /groups/materials                             | 403 | 403 | 403
            POST   | /journal/verification                         | 403 | 403 | 403
            GET    | /agreements/AGR-2025-0999/history.json        | 401 | 404 | 404
            GET    | /agreements/AGR-2025-0999/history.csv         | 401 | 404 | 404
            GET    | /actions/ACT-2025-0999/history.json           | 401 | 404 | 404
            GET    | /actions/ACT-2025-0999/history.csv            | 401 | 404 | 404
            GET    | /no-such-page                                 | 302 | 404 | 404
            GET    | /actuator/health                              | 200 | 200 | 200
            GET    | /actuator                                     | 302 | 403 | 403
            GET    | /actuator/env                                 | 302 | 403 | 403
            GET    | /actuator/heapdump                            | 302 | 403 | 403
            GET    | /camunda/app/tasklist/default/                | 302 | 200 | 200
            GET    | /camunda/app/cockpit/default/                 | 302 | 403 | 200
            GET    | /camunda/app/admin/default/                   | 302 | 403 | 200
            GET    | /camunda-welcome                              | 302 | 403 | 403
            GET    | /engine-rest/engine                           | 302 | 404 | 404
            GET    | /engine-rest/task                             | 302 | 404 | 404
            POST   | /engine-rest/deployment/create                | 403 | 403 | 403
            GET    | ~/task                                        | 401 | 200 | 200
            GET    | ~/task/count                                  | 401 | 200 | 200
            POST   | ~/task                                        | 401 | 200 | 200
            POST   | ~/task/count                                  | 401 | 200 | 200
            GET    | ~/user                                        | 401 | 200 | 200
            GET    | ~/group                                       | 401 | 200 | 200
            GET    | ~/filter                                      | 401 | 200 | 200
            GET    | ~/history/user-operation                      | 401 | 200 | 200
            GET    | ~/process-definition                          | 401 | 200 | 200
            GET    | ~/process-instance                            | 401 | 403 | 200
            POST   | ~/process-instance                            | 401 | 403 | 200
            GET    | ~/variable-instance                           | 401 | 403 | 200
            GET    | ~/execution                                   | 401 | 403 | 200
            GET    | ~/history/process-instance                    | 401 | 403 | 200
            GET    | ~/history/variable-instance                   | 401 | 403 | 200
            GET    | ~/history/detail                              | 401 | 403 | 200
            GET    | ~/history/task                                | 401 | 403 | 200
            GET    | ~/history/activity-instance                   | 401 | 403 | 200
            GET    | ~/history/decision-instance                   | 401 | 403 | 200
            GET    | ~/history/identity-link-log                   | 401 | 403 | 200
            GET    | ~/deployment                                  | 401 | 403 | 200
            GET    | ~/job                                         | 401 | 403 | 200
            GET    | ~/incident                                    | 401 | 403 | 200
            GET    | ~/authorization                               | 401 | 403 | 200
            GET    | ~/external-task                               | 401 | 403 | 200
            GET    | ~/decision-definition                         | 401 | 403 | 200
            POST   | ~/deployment/create                           | 401 | 403 | 403
            DELETE | ~/deployment/x                                | 401 | 403 | 403
            POST   | ~/task/x/variables                            | 401 | 403 | 403
            PUT    | ~/task/x/variables/decision                   | 401 | 403 | 403
            POST   | ~/task/x/localVariables                       | 401 | 403 | 403
            PUT    | ~/task/x                                      | 401 | 403 | 403
            DELETE | ~/task/x                                      | 401 | 403 | 403
            POST   | ~/task/x/assignee                             | 401 | 403 | 403
            POST   | ~/task/x/delegate                             | 401 | 403 | 403
            POST   | ~/task/x/resolve                              | 401 | 403 | 403
            POST   | ~/task/x/identity-links                       | 401 | 403 | 403
            POST   | ~/task/x/comment/create                       | 401 | 400 | 400
            PUT    | ~/task/x/comment                              | 401 | 404 | 404
            DELETE | ~/task/x/comment                              | 401 | 403 | 403
            DELETE | ~/task/x/comment/y                            | 401 | 404 | 404
            POST   | ~/task/x/attachment/create                    | 401 | 403 | 403
            POST   | ~/task/x/bpmnError                            | 401 | 403 | 403
            POST   | ~/task/x/bpmnEscalation                       | 401 | 403 | 403
            POST   | ~/task/create                                 | 401 | 403 | 403
            POST   | ~/process-definition/key/agreement-proposal/start | 401 | 403 | 403
            POST   | ~/process-instance/x/variables                | 401 | 403 | 403
            POST   | ~/process-instance/x/modification             | 401 | 403 | 403
            DELETE | ~/process-instance/x                          | 401 | 403 | 403
            POST   | ~/process-instance/delete                     | 401 | 403 | 403
            POST   | ~/process-instance/variables-async            | 401 | 403 | 403
            POST   | ~/execution/x/signal                          | 401 | 403 | 403
            POST   | ~/execution/x/localVariables                  | 401 | 403 | 403
            POST   | ~/message                                     | 401 | 403 | 403
            POST   | ~/signal                                      | 401 | 403 | 403
            POST   | ~/condition                                   | 401 | 403 | 403
            POST   | ~/migration/execute                           | 401 | 403 | 403
            POST   | ~/modification/execute                        | 401 | 403 | 403
            POST   | ~/external-task/fetchAndLock                  | 401 | 403 | 403
            POST   | ~/job/x/execute                               | 401 | 403 | 403
            PUT    | ~/job/x/duedate                               | 401 | 403 | 403
            PUT    | ~/job-definition/x/retries                    | 401 | 403 | 403
            POST   | ~/history/cleanup                             | 401 | 403 | 403
            DELETE | ~/history/process-instance/x                  | 401 | 403 | 403
            DELETE | ~/history/user-operation/x                    | 401 | 403 | 403
            DELETE | ~/history/variable-instance/x                 | 401 | 403 | 403
            PUT    | ~/history/user-operation/x/set-annotation     | 401 | 403 | 403
            POST   | ~/filter/create                               | 401 | 403 | 403
            PUT    | ~/filter/x                                    | 401 | 403 | 403
            DELETE | ~/filter/x                                    | 401 | 403 | 403
            POST   | ~/user/create                                 | 401 | 403 | 403
            PUT    | ~/user/admin/credentials                      | 401 | 403 | 403
            PUT    | ~/group/camunda-admin/members/member.ensg     | 401 | 403 | 403
            POST   | ~/authorization/create                        | 401 | 403 | 403
            POST   | ~/identity/verify                             | 401 | 403 | 403
            POST   | ~/decision-definition/key/country-risk/evaluate | 401 | 403 | 403
            POST   | /camunda/api/admin/setup/default/user/create  | 401 | 403 | 403
            POST   | /camunda/api/admin/auth/user/default/login/tasklist | 401 | 403 | 403
            TRACE  | ~/task                                        | 400 | 400 | 400
            PATCH  | ~/task/x/variables                            | 401 | 403 | 403
            """)
    void an_address_answers_by_role(String method, String path, int anonymous, int signedIn, int admin) {
        Cast cast = new Cast(port);
        assertThat(ask(cast.anonymous(), method, path).statusCode())
                .as("anonymous")
                .isEqualTo(anonymous);
        for (String login : SIGNED_IN) {
            assertThat(ask(cast.of(login), method, path).statusCode()).as(login).isEqualTo(signedIn);
        }
        HttpResponse<String> answer = ask(cast.of("admin"), method, path);
        assertThat(answer.statusCode()).as("admin: " + answer.body()).isEqualTo(admin);
    }

    private static HttpResponse<String> ask(Visitor visitor, String method, String path) {
        String address = path.replace("~", Cast.API);
        return method.equals("GET") ? visitor.get(address) : visitor.call(method, address, "{}");
    }
}
