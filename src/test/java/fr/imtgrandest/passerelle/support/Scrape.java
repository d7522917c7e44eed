package fr.imtgrandest.passerelle.support;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The metrics as a Prometheus that knows no password reads them. */
public record Scrape(Map<String, Double> samples) {

    private static final String PATH = "/actuator/prometheus";

    /** Reads the metrics now. */
    public static Scrape of(int managementPort) {
        HttpResponse<String> answer = new Visitor(managementPort).get(PATH);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("No metrics, but " + answer.statusCode());
        }
        Map<String, Double> samples = new LinkedHashMap<>();
        answer.body().lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            int end = line.lastIndexOf(' ');
            samples.put(line.substring(0, end), Double.valueOf(line.substring(end + 1)));
        });
        return new Scrape(samples);
    }

    /** The value of a sample with its labels in the order of their names; not a number where there is none. */
    public double value(String sample) {
        return samples.getOrDefault(sample, Double.NaN);
    }

    /** The names of all samples, without labels. */
    public Set<String> names() {
        return samples.keySet().stream()
                .map(sample -> sample.replaceFirst("\\{.*", ""))
                .collect(Collectors.toSet());
    }
}
