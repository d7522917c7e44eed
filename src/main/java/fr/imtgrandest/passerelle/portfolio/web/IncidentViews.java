package fr.imtgrandest.passerelle.portfolio.web;

import fr.imtgrandest.passerelle.engine.FailedJob;
import fr.imtgrandest.passerelle.shared.ReaderLanguage;
import fr.imtgrandest.passerelle.shared.Zones;
import fr.imtgrandest.passerelle.task.FieldLabels;
import fr.imtgrandest.passerelle.task.StepNames;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells what failed in the reader's words. */
@Component
class IncidentViews {

    private final StepNames steps;
    private final FieldLabels labels;

    IncidentViews(StepNames steps, FieldLabels labels) {
        this.steps = steps;
        this.labels = labels;
    }

    List<IncidentRow> rows(List<FailedJob> jobs, Locale locale) {
        Map<String, String> names = jobs.isEmpty() ? Map.of() : steps.ofEverything(locale);
        return jobs.stream().map(job -> row(job, names, locale)).toList();
    }

    private IncidentRow row(FailedJob job, Map<String, String> names, Locale locale) {
        return new IncidentRow(
                job.id(),
                job.caseId(),
                job.step() == null ? work(job, locale) : names.getOrDefault(job.step(), job.step()),
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(ReaderLanguage.dates(locale))
                        .format(job.since().atZone(Zones.PARIS)),
                Objects.requireNonNullElseGet(job.reason(), () -> labels.message("incidents.noReason", locale)));
    }

    private String work(FailedJob job, Locale locale) {
        return labels.find("incidents.work." + job.work(), locale)
                .orElseGet(() -> labels.message("incidents.work.other", locale));
    }
}
