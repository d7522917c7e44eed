package fr.imtgrandest.passerelle.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.Scrape;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.yaml.snakeyaml.Yaml;

/** The sample alerts and the table of metrics speak of what there is. */
@EngineTest
class AlertsTests {

    /** Names of ours and of the pool; what Prometheus itself knows, functions and labels are not among them. */
    private static final Pattern METRIC = Pattern.compile("\\b(passerelle|hikaricp)_[a-z_]+");

    private static final Pattern SELECTOR = Pattern.compile("\\b(passerelle_[a-z_]+)\\{([a-z]+)=\"([a-z]+)\"");

    private static final Pattern ROW = Pattern.compile("\\| `((?:passerelle|hikaricp)_[a-z_]+)");

    @LocalManagementPort
    int managementPort;

    @Test
    void every_metric_of_a_sample_alert_is_told() throws IOException {
        Set<String> named = new TreeSet<>();
        expressions()
                .forEach(expression -> METRIC.matcher(expression)
                        .results()
                        .map(MatchResult::group)
                        .forEach(named::add));

        assertThat(named).hasSizeGreaterThan(8);
        assertThat(Scrape.of(managementPort).names()).containsAll(named);
    }

    @Test
    void every_label_that_a_sample_alert_asks_for_is_told() throws IOException {
        Set<String> samples = Scrape.of(managementPort).samples().keySet();

        assertThat(expressions())
                .flatExtracting(
                        expression -> SELECTOR.matcher(expression).results().toList())
                .isNotEmpty()
                .allSatisfy(found -> assertThat(samples)
                        .anyMatch(sample -> sample.startsWith(found.group(1) + "{")
                                && sample.contains(found.group(2) + "=\"" + found.group(3) + "\"")));
    }

    @Test
    void the_table_of_metrics_has_all_of_ours_and_no_other() throws IOException {
        Set<String> told = new TreeSet<>(Scrape.of(managementPort).names());
        Set<String> documented = new TreeSet<>();
        String page = Files.readString(Path.of("docs", "operations.md"));
        ROW.matcher(page.substring(page.indexOf("| metric |")))
                .results()
                .map(found -> found.group(1))
                .forEach(documented::add);

        assertThat(told).containsAll(documented);
        assertThat(documented)
                .containsAll(told.stream()
                        .filter(name -> name.startsWith("passerelle_"))
                        .filter(name -> !name.matches(".*_(bucket|sum|max)"))
                        .toList());
    }

    @Test
    void the_sample_alerts_ring_when_they_should_and_not_otherwise() throws IOException, InterruptedException {
        boolean found = Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool")));
        assumeTrue(
                found || Boolean.parseBoolean(System.getenv("REQUIRE_PROMTOOL")),
                "Skipped: no promtool on this machine (Debian has it in the package prometheus)");

        assertThat(promtool("check", "rules", "docs/alerts.yaml")).contains("SUCCESS");
        assertThat(promtool("test", "rules", "docs/alerts.test.yaml")).contains("SUCCESS");
    }

    private static String promtool(String... words) throws IOException, InterruptedException {
        List<String> command =
                Stream.concat(Stream.of("promtool"), Stream.of(words)).toList();
        Process program = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor()).as(said).isZero();
        return said;
    }

    private static List<String> expressions() throws IOException {
        Object rules = new Yaml().load(Files.readString(Path.of("docs", "alerts.yaml")));
        return new ObjectMapper().<JsonNode>valueToTree(rules).findValuesAsText("expr");
    }
}
