package fr.imtgrandest.passerelle.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.util.FileSystemUtils;

/**
 * A real Keycloak in a process of its own, with the realm of {@code keycloak/alliance-realm.json}; the build has unpacked it under
 * {@code target/keycloak}.
 */
public final class Keycloak implements AutoCloseable {

    private static final Path UNPACKED = Path.of("target", "keycloak");
    private static final String ADMINISTRATOR = "keycloak-admin";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final URI site;
    private final HttpClient client = HttpClient.newHttpClient();

    private Keycloak(Process process, int port) {
        this.process = process;
        this.site = URI.create("http://127.0.0.1:" + port);
    }

    /** Starts it with an empty database, for a client at the site given. */
    public static Keycloak start(String site) throws IOException {
        Path home = home();
        FileSystemUtils.deleteRecursively(home.resolve("data"));
        Path realms = Files.createDirectories(home.resolve("data/import"));
        String realm = Files.readString(Path.of("src/test/resources/keycloak/alliance-realm.json"));
        Files.writeString(realms.resolve("alliance-realm.json"), realm.replace("@site@", site));
        int port = Launch.freePort();
        ProcessBuilder builder = new ProcessBuilder(
                "bash",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + port);
        Map<String, String> environment = builder.environment();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx600m");
        environment.put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMINISTRATOR);
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(new File("target/keycloak.log"))
                .start();
        return new Keycloak(process, port);
    }

    private static Path home() throws IOException {
        try (Stream<Path> unpacked = Files.list(UNPACKED)) {
            return unpacked.filter(path -> path.getFileName().toString().startsWith("keycloak-"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("No Keycloak under " + UNPACKED))
                    .toAbsolutePath();
        }
    }

    /** Waits until it answers. */
    public void awaitReady() {
        Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptions()
                .failFast("Keycloak ended, see target/keycloak.log", () -> !process.isAlive())
                .until(() -> send(HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration")))
                                .statusCode()
                        == 200);
    }

    public String issuer() {
        return site + "/realms/alliance";
    }

    /** The provider's own identifier of a person. */
    public String subject(String username) {
        return admin("GET", "/users?exact=true&username=" + username, "")
                .path(0)
                .path("id")
                .asText();
    }

    /** Takes a person out of a group. */
    public void leave(String username, String group) {
        String id = "";
        for (JsonNode found : admin("GET", "/users/" + subject(username) + "/groups", "")) {
            id = found.path("name").asText().equals(group) ? found.path("id").asText() : id;
        }
        admin("DELETE", "/users/" + subject(username) + "/groups/" + id, "");
    }

    /** Changes what is known of a person. */
    public void update(String username, Map<String, Object> values) {
        try {
            admin("PUT", "/users/" + subject(username), JSON.writeValueAsString(values));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends all sessions of a person, and tells the sites that they have signed in to. */
    public void endSessions(String username) {
        admin("POST", "/users/" + subject(username) + "/logout", "");
    }

    private JsonNode admin(String method, String path, String body) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(site.resolve("/admin/realms/alliance" + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return json(answer.body());
    }

    private String token() {
        String form = "grant_type=password&client_id=admin-cli&username=%1$s&password=%1$s".formatted(ADMINISTRATOR);
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(site.resolve("/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
        return json(answer.body()).path("access_token").asText();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As {@code kill -9} does. */
    public void kill() {
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList().stream()
                .peek(ProcessHandle::destroyForcibly)
                .forEach(ended -> ended.onExit().join());
    }

    @Override
    public void close() {
        kill();
    }
}
