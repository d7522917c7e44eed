package fr.imtgrandest.passerelle.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * What every mapped route answers to whom, as the table in {@code docs/routes.csv} has it.
 *
 * <p>Parts of a path that vary are {@code x}, which exists nowhere; bodies are {@code {}}, which no form accepts. A new route is
 * closed, and fails here until it has a row: {@code mvn test -Dtest=RouteTableTests -Droutes.write=true} writes the table, to be
 * read before it is committed.
 */
@EngineTest
class RouteTableTests {

    private static final Path TABLE = Path.of("docs", "routes.csv");
    private static final List<String> ROLES = List.of("anonymous", "member.ensg", "dir.ensg", "auditor", "admin");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Test
    void every_mapped_route_answers_each_role_as_the_table_says() throws IOException {
        String heading = "method,path," + String.join(",", ROLES);
        Set<String> rows = new TreeSet<>();
        Map<String, Visitor> cast = cast();
        for (String route : MappedRoutes.of(context)) {
            String method = route.substring(0, route.indexOf(' '));
            String path = route.substring(route.indexOf(' ') + 1);
            rows.add(path + "," + method + "," + answers(cast, method, path));
        }
        String table = heading + "\n"
                + String.join(
                        "\n", rows.stream().map(RouteTableTests::methodFirst).toList()) + "\n";
        if (Boolean.getBoolean("routes.write")) {
            Files.writeString(TABLE, table);
        }

        assertThat(rows).hasSizeGreaterThan(300);
        assertThat(table.lines()).containsExactlyElementsOf(Files.readAllLines(TABLE));
    }

    private static String methodFirst(String row) {
        String[] cells = row.split(",", 3);
        return cells[1] + "," + cells[0] + "," + cells[2];
    }

    private Map<String, Visitor> cast() {
        Map<String, Visitor> cast = new LinkedHashMap<>();
        for (String role : ROLES) {
            cast.put(role, role.equals("anonymous") ? new Visitor(port) : signedIn(role));
        }
        return cast;
    }

    private Visitor signedIn(String login) {
        Visitor visitor = Visitor.signedIn(port, login);
        visitor.get("/camunda/app/tasklist/default/");
        return visitor;
    }

    private String answers(Map<String, Visitor> cast, String method, String path) {
        String address = path.replaceAll("/engine/\\{name\\}", "/engine/default")
                .replaceAll("\\{[^/]*\\}", "x")
                .replace("**", "x")
                .replace("*", "x");
        return String.join(
                ",",
                cast.entrySet().stream()
                        .map(entry -> answer(entry.getKey(), entry.getValue(), method, address))
                        .toList());
    }

    /** Signing out is tried in a session of its own. */
    private String answer(String role, Visitor visitor, String method, String address) {
        Visitor asking = address.endsWith("/logout") && !role.equals("anonymous") ? signedIn(role) : visitor;
        return Integer.toString(
                method.equals("GET")
                        ? asking.get(address).statusCode()
                        : asking.call(method, address, "{}").statusCode());
    }
}
