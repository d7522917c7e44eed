package fr.imtgrandest.passerelle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is handed out: the jar as {@code mvn package} leaves it. */
class PackagedJarIT {

    private static final String FILE = System.getProperty("packaged.jar", "");
    private static final String LIBRARIES = "BOOT-INF/lib/";
    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String BILL_OF_MATERIALS = "META-INF/sbom/application.cdx.json";

    /** Spring Boot's starters are empty but for what they ask for; the packager leaves them out. */
    private static final String STARTER = "spring-boot-starter(-[a-z0-9-]+)?";

    /** Of a library in the list of licences; artefact and version. */
    private static final Pattern COORDINATES = Pattern.compile("\\([\\w.-]+:([\\w.-]+):([\\w.-]+) - ");

    private static JarFile jar;

    @BeforeAll
    static void open() throws IOException {
        jar = new JarFile(FILE);
    }

    @AfterAll
    static void close() throws IOException {
        jar.close();
    }

    @Test
    void it_is_parted_into_layers() throws IOException {
        assertThat(text("BOOT-INF/layers.idx")).contains("\"dependencies\"", "\"application\"", LIBRARIES);
    }

    @Test
    void nothing_of_the_demo_or_of_the_tests_is_in_it() {
        assertThat(names())
                .noneMatch(name -> name.startsWith(CLASSES + "fr/imtgrandest/passerelle/local/"))
                .noneMatch(name -> name.contains("application-demo"))
                .noneMatch(name -> name.startsWith(CLASSES) && name.matches(".*(Tests?|Bench|IT)\\.class"))
                .noneMatch(name -> name.startsWith(LIBRARIES)
                        && name.matches(
                                ".*(postgres-binaries|junit|playwright|greenmail|processor|commons-compress).*"));
    }

    @Test
    void licences_lie_in_it_each_library_with_its_own() throws IOException {
        String licences = text("META-INF/THIRD-PARTY.txt");

        assertThat(licences).contains("camunda-engine", "(LGPL-2.1-or-later)").doesNotContain("Unknown license");
        assertThat(names()).contains("META-INF/LICENSE", "META-INF/vendored.csv");
        Set<String> told = COORDINATES
                .matcher(licences)
                .results()
                .map(found -> found.group(1) + "-" + found.group(2))
                .collect(Collectors.toSet());
        assertThat(libraries())
                .hasSizeGreaterThan(100)
                .allSatisfy(library ->
                        assertThat(told).contains(library.replaceFirst("(-classes|-scala-shaded)?\\.jar$", "")));
    }

    @Test
    void the_bill_of_materials_has_every_library_and_no_other() throws IOException {
        Set<String> listed = new TreeSet<>();
        for (JsonNode component : components()) {
            if (!component.path("name").asText().matches(STARTER)) {
                listed.add(sha256(component));
            }
        }
        Set<String> present = new TreeSet<>();
        for (String library : libraries()) {
            present.add(sha256(LIBRARIES + library));
        }

        assertThat(listed).hasSizeGreaterThan(100).isEqualTo(present);
    }

    @Test
    void a_note_on_a_weakness_names_components_that_are_in_it_and_tests_that_there_are() throws IOException {
        JsonNode weaknesses =
                new ObjectMapper().readTree(text("META-INF/vex.cdx.json")).path("vulnerabilities");
        List<String> references = components().stream()
                .map(component -> component.path("bom-ref").asText())
                .toList();

        assertThat(weaknesses).isNotEmpty().allSatisfy(weakness -> {
            assertThat(weakness.at("/analysis/state").asText()).isEqualTo("not_affected");
            assertThat(weakness.at("/analysis/detail").asText()).isNotBlank();
            assertThat(weakness.path("affects"))
                    .isNotEmpty()
                    .allSatisfy(affected ->
                            assertThat(references).contains(affected.path("ref").asText()));
            assertThat(weakness.path("properties")).hasSizeGreaterThan(1).allSatisfy(test -> {
                assertThat(test.path("name").asText()).isEqualTo("passerelle:test");
                assertThat(Class.forName(
                                test.path("value").asText(), false, getClass().getClassLoader()))
                        .isNotNull();
            });
        });
    }

    @Test
    @Timeout(60)
    void without_a_database_it_says_so_and_ends() throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        FILE,
                        "--server.port=0",
                        "--management.server.port=0")
                .redirectErrorStream(true)
                .start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(program.waitFor()).isEqualTo(1);
        assertThat(said)
                .contains("No database is configured: spring.datasource.url is not set.")
                .doesNotContain("\tat ");
    }

    private static List<String> names() {
        return jar.stream().map(JarEntry::getName).toList();
    }

    /** File names of the libraries. */
    private static List<String> libraries() {
        return names().stream()
                .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
                .map(name -> name.substring(LIBRARIES.length()))
                .toList();
    }

    private static List<JsonNode> components() throws IOException {
        assumeFalse(
                System.getProperty("packaged.offline", "").equals("offline-true"),
                "Maven was offline (-o), and what writes the bill of materials works online only");
        JsonNode components =
                new ObjectMapper().readTree(text(BILL_OF_MATERIALS)).path("components");
        return StreamSupport.stream(components.spliterator(), false).toList();
    }

    private static String sha256(JsonNode component) {
        return StreamSupport.stream(component.path("hashes").spliterator(), false)
                .filter(hash -> hash.path("alg").asText().equals("SHA-256"))
                .map(hash -> hash.path("content").asText())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No hash: " + component));
    }

    private static String sha256(String entry) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(entry)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String entry) throws IOException {
        return new String(bytes(entry), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String entry) throws IOException {
        assertThat(names()).contains(entry);
        try (InputStream content = jar.getInputStream(jar.getJarEntry(entry))) {
            return content.readAllBytes();
        }
    }
}
