package fr.imtgrandest.passerelle.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The Compose file, the units and the sample of its environment: hardened, without a password, and of names that the program knows. */
class OperationsFilesTests {

    private static final Path OPS = Path.of("src", "ops");
    private static final Pattern VARIABLE = Pattern.compile("(?m)^([A-Z_]+)=(.*)$");

    @Test
    void every_service_is_read_only_without_rights_and_watched() throws IOException {
        JsonNode services = compose().path("services");

        assertThat(services.size()).isEqualTo(4);
        assertThat(services).allSatisfy(service -> {
            assertThat(service.path("read_only").asBoolean()).isTrue();
            assertThat(service.path("cap_drop").toString()).isEqualTo("[\"ALL\"]");
            assertThat(service.path("security_opt").toString()).contains("no-new-privileges:true");
            assertThat(service.path("user").asText()).isNotBlank().isNotEqualTo("root");
            assertThat(service.path("restart").asText()).isEqualTo("unless-stopped");
            assertThat(service.path("healthcheck").path("test").isArray()).isTrue();
            assertThat(service.path("image").asText()).matches("\\$\\{PASSERELLE_IMAGE:.*}|[a-z]+:\\d+(\\.\\d+)+");
        });
    }

    @Test
    void only_the_proxy_is_reached_from_outside() throws IOException {
        JsonNode services = compose().path("services");

        assertThat(services.fieldNames())
                .toIterable()
                .filteredOn(name -> services.path(name).has("ports"))
                .containsExactly("proxy");
        assertThat(services.path("database").path("networks").toString()).isEqualTo("[\"inside\"]");
        assertThat(compose().path("networks").path("inside").path("internal").asBoolean())
                .isTrue();
    }

    /** Without a mode a folder that the image lacks belongs to root from the second start on, and the proxy may not write in it. */
    @Test
    void the_proxy_may_write_where_it_must_at_each_start() throws IOException {
        assertThat(compose().path("services").path("proxy").path("tmpfs"))
                .extracting(JsonNode::asText)
                .containsExactly("/run/nginx:mode=1777");
    }

    @Test
    void every_secret_is_a_file_that_is_not_there_yet() throws IOException {
        JsonNode compose = compose();

        assertThat(compose.path("secrets"))
                .isNotEmpty()
                .allSatisfy(secret -> assertThat(secret.path("file").asText()).startsWith("./secrets/"));
        assertThat(OPS.resolve("secrets")).doesNotExist();
        assertThat(compose.path("services").findParents("environment"))
                .flatExtracting(service -> names(service.path("environment")))
                .noneMatch(name -> name.matches(".*(PASSWORD|SECRET|HASH)"));
        assertThat(VARIABLE.matcher(Files.readString(OPS.resolve("passerelle.env")))
                        .results())
                .filteredOn(line -> line.group(1).matches(".*(PASSWORD|PASSWORDHASH)"))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.group(2)).isEmpty());
    }

    @Test
    void the_program_knows_every_name_that_is_set() throws IOException {
        Set<String> known = knownProperties();
        JsonNode node = compose().path("services").path("node-1");
        List<String> variables = Stream.concat(
                        names(node.path("environment")).stream(),
                        VARIABLE.matcher(Files.readString(OPS.resolve("passerelle.env")))
                                .results()
                                .map(line -> line.group(1)))
                .toList();

        assertThat(variables)
                .hasSizeGreaterThan(15)
                .allSatisfy(variable ->
                        assertThat(known).anyMatch(name -> variable(name).equals(variable)));
        assertThat(node.path("secrets"))
                .hasSize(3)
                .allSatisfy(secret ->
                        assertThat(known).contains(secret.path("target").asText()));
    }

    @Test
    void the_two_nodes_are_the_same() throws IOException {
        JsonNode services = compose().path("services");

        assertThat(services.path("node-1")).isEqualTo(services.path("node-2"));
    }

    @Test
    void the_unit_reads_the_environment_from_the_place_that_the_sample_names() throws IOException {
        assertThat(Files.readString(OPS.resolve("passerelle.service")))
                .contains("EnvironmentFile=/etc/passerelle/environment", "User=passerelle", "SuccessExitStatus=143");
        assertThat(Files.readString(OPS.resolve("passerelle.env"))).startsWith("# /etc/passerelle/environment,");
    }

    @Test
    void every_timer_starts_a_unit_that_is_not_root_and_runs_what_is_here() throws IOException {
        for (String name : List.of("passerelle-journal", "passerelle-base-backup")) {
            String unit = Files.readString(OPS.resolve(name + ".service"));

            assertThat(Files.readString(OPS.resolve(name + ".timer")))
                    .contains("OnCalendar=", "Persistent=true", "WantedBy=timers.target");
            assertThat(unit)
                    .contains("Type=oneshot", "NoNewPrivileges=true", "CapabilityBoundingSet=", "ProtectSystem=strict")
                    .containsPattern("(?m)^User=(passerelle|postgres)$");
        }
        assertThat(Files.readString(OPS.resolve("passerelle-base-backup.service")))
                .contains("ExecStart=/opt/passerelle/base-backup ");
        assertThat(OPS.resolve("base-backup")).isExecutable();
        assertThat(Files.readString(OPS.resolve("passerelle-journal.service")))
                .contains("passerelle.jar journal verify\n", "passerelle.jar journal publish \"$STATE_DIRECTORY/");
    }

    @Test
    void a_command_of_the_program_is_closed_up_as_the_program_is() throws IOException {
        String program = Files.readString(OPS.resolve("passerelle.service"));
        String closed = program.substring(program.indexOf("NoNewPrivileges"), program.indexOf("\n[Install]"));

        assertThat(Files.readString(OPS.resolve("passerelle-journal.service"))).contains(closed);
    }

    private static JsonNode compose() throws IOException {
        Object file = new Yaml().load(Files.readString(OPS.resolve("compose.yaml")));
        return new ObjectMapper().valueToTree(file);
    }

    private static List<String> names(JsonNode object) {
        return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false)
                .toList();
    }

    /** As the program itself, Spring Boot and the engine describe them in their jars. */
    private static Set<String> knownProperties() throws IOException {
        Set<String> names = new TreeSet<>();
        for (URL file : Collections.list(OperationsFilesTests.class
                .getClassLoader()
                .getResources("META-INF/spring-configuration-metadata.json"))) {
            try (InputStream metadata = file.openStream()) {
                new ObjectMapper()
                        .readTree(metadata)
                        .path("properties")
                        .forEach(property -> names.add(property.path("name").asText()));
            }
        }
        return names;
    }

    private static String variable(String property) {
        return property.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT);
    }
}
