package fr.imtgrandest.passerelle.security;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The calls of the engine's web applications that are open, each by method and path; all others are closed. What an
 * open call may read or change is the engine's and the task package's decision.
 */
final class WebappInterface {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private WebappInterface() {}

    /** What a wider pattern below would open: the first administrator, what we do not count. */
    static RequestMatcher[] closedToAll() {
        return Stream.of("/camunda/api/admin/setup/**", ENGINE + "/metrics/**")
                .map(path -> PathPatternRequestMatcher.withDefaults().matcher(path))
                .toArray(RequestMatcher[]::new);
    }

    /** What a pattern of everyone's would open to all: how many cases there are of each process, those of others included. */
    static RequestMatcher numbersOfCases() {
        return get(ENGINE + "/process-definition/statistics");
    }

    /** What Tasklist and Welcome need; open to everyone signed in. */
    static RequestMatcher[] ofEveryone() {
        return Stream.of(identity(), definitions(), tasks(), filters(), plugins())
                .flatMap(List::stream)
                .toArray(RequestMatcher[]::new);
    }

    private static List<RequestMatcher> identity() {
        return List.of(
                get("/camunda/api/engine/engine/"),
                get("/camunda/api/admin/auth/user/default"),
                get(ENGINE + "/authorization/check"),
                get(ENGINE + "/identity/groups"),
                get(ENGINE + "/group"),
                get(ENGINE + "/group/count"),
                get(ENGINE + "/user"),
                get(ENGINE + "/user/count"),
                get(ENGINE + "/user/{id}/profile"),
                get(ENGINE + "/version"));
    }

    private static List<RequestMatcher> definitions() {
        return List.of(
                get(ENGINE + "/process-definition"),
                get(ENGINE + "/process-definition/count"),
                get(ENGINE + "/process-definition/{id}"),
                get(ENGINE + "/process-definition/{id}/startForm"),
                get(ENGINE + "/process-definition/{id}/deployed-start-form"),
                get(ENGINE + "/process-definition/{id}/form-variables"),
                get(ENGINE + "/process-definition/{id}/xml"),
                get(ENGINE + "/process-definition/key/{key}"),
                get(ENGINE + "/process-definition/key/{key}/startForm"),
                get(ENGINE + "/process-definition/key/{key}/deployed-start-form"),
                get(ENGINE + "/process-definition/key/{key}/form-variables"),
                get(ENGINE + "/process-definition/key/{key}/xml"),
                post(ENGINE + "/process-definition/{id}/submit-form"),
                post(ENGINE + "/process-definition/key/{key}/submit-form"));
    }

    private static List<RequestMatcher> tasks() {
        return List.of(
                get(ENGINE + "/task"),
                get(ENGINE + "/task/count"),
                post(ENGINE + "/task"),
                post(ENGINE + "/task/count"),
                get(ENGINE + "/task/{id}"),
                get(ENGINE + "/task/{id}/form"),
                get(ENGINE + "/task/{id}/deployed-form"),
                get(ENGINE + "/task/{id}/form-variables"),
                get(ENGINE + "/task/{id}/identity-links"),
                get(ENGINE + "/task/{id}/comment"),
                post(ENGINE + "/task/{id}/comment/create"),
                put(ENGINE + "/task/{id}/comment"),
                delete(ENGINE + "/task/{id}/comment/{comment}"),
                post(ENGINE + "/task/{id}/claim"),
                post(ENGINE + "/task/{id}/unclaim"),
                post(ENGINE + "/task/{id}/complete"),
                post(ENGINE + "/task/{id}/submit-form"),
                get(ENGINE + "/history/user-operation"),
                get(ENGINE + "/history/user-operation/count"));
    }

    private static List<RequestMatcher> filters() {
        return List.of(
                get(ENGINE + "/filter"),
                get(ENGINE + "/filter/count"),
                get(ENGINE + "/filter/{id}"),
                get(ENGINE + "/filter/{id}/list"),
                get(ENGINE + "/filter/{id}/count"),
                post(ENGINE + "/filter/{id}/list"),
                post(ENGINE + "/filter/{id}/count"),
                options(ENGINE + "/filter"),
                options(ENGINE + "/filter/{id}"));
    }

    private static List<RequestMatcher> plugins() {
        return List.of(
                get("/camunda/api/tasklist/plugin/{plugin}/static/**"),
                get("/camunda/api/welcome/plugin/{plugin}/static/**"));
    }

    /** What Cockpit and Admin read, and the repairs that are no more than another attempt. */
    static RequestMatcher[] ofTechnicalAdministrators() {
        return Stream.of(
                        get("/camunda/api/engine/**"),
                        options("/camunda/api/engine/**"),
                        get("/camunda/api/cockpit/**"),
                        get("/camunda/api/admin/plugin/**"),
                        post(
                                "/camunda/api/cockpit/plugin/base/default/process-definition/{id}/called-process-definitions"),
                        post("/camunda/api/cockpit/plugin/base/default/process-instance"),
                        post("/camunda/api/cockpit/plugin/base/default/process-instance/count"),
                        post("/camunda/api/cockpit/plugin/base/default/incident"),
                        post("/camunda/api/cockpit/plugin/base/default/incident/count"),
                        post(ENGINE + "/user"),
                        post(ENGINE + "/user/count"),
                        post(ENGINE + "/group"),
                        post(ENGINE + "/group/count"),
                        post(ENGINE + "/process-instance"),
                        post(ENGINE + "/process-instance/count"),
                        post(ENGINE + "/variable-instance"),
                        post(ENGINE + "/variable-instance/count"),
                        post(ENGINE + "/job"),
                        post(ENGINE + "/job/count"),
                        post(ENGINE + "/history/process-instance"),
                        post(ENGINE + "/history/process-instance/count"),
                        post(ENGINE + "/history/activity-instance"),
                        post(ENGINE + "/history/activity-instance/count"),
                        post(ENGINE + "/history/task"),
                        post(ENGINE + "/history/task/count"),
                        post(ENGINE + "/history/variable-instance"),
                        post(ENGINE + "/history/variable-instance/count"),
                        put(ENGINE + "/job/{id}/retries"))
                .toArray(RequestMatcher[]::new);
    }

    private static RequestMatcher get(String path) {
        return matcher(HttpMethod.GET, path);
    }

    private static RequestMatcher post(String path) {
        return matcher(HttpMethod.POST, path);
    }

    private static RequestMatcher put(String path) {
        return matcher(HttpMethod.PUT, path);
    }

    private static RequestMatcher delete(String path) {
        return matcher(HttpMethod.DELETE, path);
    }

    private static RequestMatcher options(String path) {
        return matcher(HttpMethod.OPTIONS, path);
    }

    private static RequestMatcher matcher(HttpMethod method, String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, path);
    }
}
