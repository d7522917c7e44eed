package fr.imtgrandest.passerelle.portfolio.web;

import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.journal.Journal;
import fr.imtgrandest.passerelle.journal.News;
import fr.imtgrandest.passerelle.portfolio.Portfolio;
import fr.imtgrandest.passerelle.portfolio.PortfolioEntry;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.shared.Zones;
import fr.imtgrandest.passerelle.task.FieldLabels;
import fr.imtgrandest.passerelle.task.StepNames;
import fr.imtgrandest.passerelle.task.WaitingSteps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a person waits for from others, and what others have done in the cases in which that person acted. */
@Component
class HomeViews {

    private static final int CASES_SHOWN = 10;

    /** Some may wait for the person alone. */
    private static final int CASES_READ = 50;

    private static final int NEWS_SHOWN = 8;

    /** Some may be of cases that the person sees no longer. */
    private static final int NEWS_READ = 40;

    private final Portfolio portfolio;
    private final WaitingSteps waiting;
    private final Journal journal;
    private final StepNames stepNames;
    private final People people;
    private final FieldLabels labels;
    private final Clock clock;

    HomeViews(
            Portfolio portfolio,
            WaitingSteps waiting,
            Journal journal,
            StepNames stepNames,
            People people,
            FieldLabels labels,
            Clock clock) {
        this.portfolio = portfolio;
        this.waiting = waiting;
        this.journal = journal;
        this.stepNames = stepNames;
        this.people = people;
        this.labels = labels;
        this.clock = clock;
    }

    /**
     * What to say of one case.
     *
     * @param page address of its page
     */
    record CaseLine(String reference, String page, String title, List<String> sentences) {}

    /** @param own ids of the tasks that wait for the person: nobody waits for themselves */
    List<CaseLine> waitingFor(Reader reader, Set<String> own, Locale locale) {
        return portfolio.proposedBy(reader, CASES_READ).stream()
                .map(entry -> line(
                        entry,
                        waiting.of(entry.reference(), locale).stream()
                                .filter(step -> !own.contains(step.taskId()))
                                .map(WaitingSteps.WaitingStep::sentence)
                                .toList()))
                .filter(line -> !line.sentences().isEmpty())
                .limit(CASES_SHOWN)
                .toList();
    }

    List<CaseLine> news(Reader reader, Locale locale) {
        List<News> news = journal.newsFor(reader.userId(), NEWS_READ);
        Map<Reference, PortfolioEntry> visible = portfolio.find(
                news.stream()
                        .flatMap(one -> Reference.parse(one.chain()).stream())
                        .collect(Collectors.toSet()),
                reader,
                LocalDate.now(clock.withZone(Zones.PARIS)));
        List<Told> told = news.stream()
                .flatMap(one ->
                        Reference.parse(one.chain()).map(visible::get).map(entry -> new Told(one, entry)).stream())
                .limit(NEWS_SHOWN)
                .toList();
        return lines(told, locale);
    }

    /** News of a case that the reader sees. */
    private record Told(News news, PortfolioEntry entry) {}

    private List<CaseLine> lines(List<Told> told, Locale locale) {
        Map<String, String> names =
                people.names(told.stream().map(one -> one.news().account()).collect(Collectors.toSet()));
        Map<String, String> steps = told.isEmpty() ? Map.of() : stepNames.all(locale);
        return told.stream()
                .map(one -> line(one.entry(), List.of(sentence(one.news(), names, steps, locale))))
                .toList();
    }

    private String sentence(News news, Map<String, String> names, Map<String, String> steps, Locale locale) {
        return labels.message(
                "home.news.line",
                locale,
                steps.getOrDefault(news.step(), news.step()),
                names.get(news.account()) + ", " + FieldLabels.day(news.at(), locale));
    }

    private static CaseLine line(PortfolioEntry entry, List<String> sentences) {
        return new CaseLine(entry.reference().toString(), entry.reference().page(), entry.title(), sentences);
    }
}
