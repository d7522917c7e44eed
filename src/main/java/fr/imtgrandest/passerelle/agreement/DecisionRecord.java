package fr.imtgrandest.passerelle.agreement;

import fr.imtgrandest.passerelle.approval.ApprovalPlan;
import fr.imtgrandest.passerelle.approval.DecisionGiven;
import fr.imtgrandest.passerelle.approval.Vote;
import fr.imtgrandest.passerelle.approval.VoteGiven;
import fr.imtgrandest.passerelle.document.Document;
import fr.imtgrandest.passerelle.document.Documents;
import fr.imtgrandest.passerelle.identity.GroupNames;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.task.FieldLabels;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the approval record: each answer with who gave it, for whom, when, and for which content. */
@Component
class DecisionRecord {

    private final PaperWords words;
    private final Documents documents;
    private final CaseSheet sheet;
    private final FieldLabels labels;
    private final GroupNames groups;
    private final People people;

    DecisionRecord(
            PaperWords words,
            Documents documents,
            CaseSheet sheet,
            FieldLabels labels,
            GroupNames groups,
            People people) {
        this.words = words;
        this.documents = documents;
        this.sheet = sheet;
        this.labels = labels;
        this.groups = groups;
        this.people = people;
    }

    /** Whether there is anything to record. */
    static boolean hasSubject(CaseFile file) {
        return !file.opinions().isEmpty()
                || !file.decisions().isEmpty()
                || !file.votes().isEmpty();
    }

    DecisionPaper write(CaseFile file, DecisionPaper.Proof proof, Instant issuedAt, Locale locale) {
        Writer writer = new Writer(file, contents(file), names(file), locale);
        return new DecisionPaper(
                words.head(file.about(), issuedAt, locale),
                proof,
                outcome(file, locale),
                writer.contents(),
                file.answers().stream().map(writer::line).toList(),
                file.opinions().stream().map(writer::line).toList(),
                file.decisions().stream().map(writer::line).toList(),
                file.votes().stream().map(writer::line).toList(),
                tallies(file, locale));
    }

    private String outcome(CaseFile file, Locale locale) {
        Ending ending = file.about().ending();
        boolean approved = file.about().stage() == Stage.SIGNATURE || ending == Ending.AGREEMENT_ACTIVE;
        if (approved && file.approvedOn() != null) {
            return labels.message("paper.outcome.approved", locale, FieldLabels.date(file.approvedOn(), locale));
        }
        return ending == null
                ? labels.message("paper.outcome.open", locale)
                : labels.message("agreement.ending." + ending, locale);
    }

    /** What people were asked about, the oldest first, with the documents that belonged to it. */
    private Map<String, List<Document>> contents(CaseFile file) {
        Map<String, List<Document>> contents = new LinkedHashMap<>();
        documents
                .submissions(file.about().reference())
                .forEach(submission -> contents.put(submission.contentHash(), submission.documents()));
        Stream.of(
                        file.opinions().stream().map(OpinionGiven::contentHash),
                        file.decisions().stream().map(DecisionGiven::contentHash),
                        file.votes().stream().map(VoteGiven::contentHash))
                .flatMap(all -> all)
                .filter(Objects::nonNull)
                .forEach(content -> contents.putIfAbsent(content, List.of()));
        return contents;
    }

    private Map<String, String> names(CaseFile file) {
        Set<String> accounts = Stream.of(
                        file.answers().stream().map(Answer::by),
                        file.opinions().stream().map(OpinionGiven::by),
                        file.decisions().stream().map(DecisionGiven::by),
                        file.votes().stream().map(VoteGiven::by))
                .flatMap(all -> all)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return people.names(accounts);
    }

    /** The votes of each round counted; a director's decision is their vote. */
    private List<String> tallies(CaseFile file, Locale locale) {
        return file.votes().stream()
                .map(VoteGiven::round)
                .distinct()
                .sorted()
                .map(round -> tally(round, ApprovalPlan.votes(round, file.decisions(), file.votes()), locale))
                .toList();
    }

    private String tally(int round, Map<String, Vote> votes, Locale locale) {
        return labels.message(
                "paper.tally",
                locale,
                round,
                Collections.frequency(votes.values(), Vote.FOR),
                Collections.frequency(votes.values(), Vote.AGAINST),
                Collections.frequency(votes.values(), Vote.ABSTAIN));
    }

    /** Writes the lines of one record. */
    private final class Writer {

        private final CaseFile file;
        private final Map<String, List<Document>> documents;
        private final List<String> contents;
        private final Map<String, String> names;
        private final Locale locale;

        private Writer(CaseFile file, Map<String, List<Document>> documents, Map<String, String> names, Locale locale) {
            this.file = file;
            this.documents = documents;
            this.contents = List.copyOf(documents.keySet());
            this.names = names;
            this.locale = locale;
        }

        private List<DecisionPaper.Judged> contents() {
            return documents.entrySet().stream()
                    .map(entry -> new DecisionPaper.Judged(
                            contents.indexOf(entry.getKey()) + 1,
                            entry.getKey(),
                            words.files(entry.getValue(), locale)))
                    .toList();
        }

        private DecisionPaper.Line line(Answer answer) {
            boolean leads = answer.school().equals(file.proposal().leadSchool());
            String unasked =
                    labels.message(leads ? "agreement.page.answers.lead" : "agreement.page.answers.silent", locale);
            return new DecisionPaper.Line(
                    labels.school(answer.school()),
                    answer.by() == null ? unasked : null,
                    labels.value("participation", answer.participation(), locale),
                    answer.comment(),
                    name(answer.by()),
                    labels.moment(answer.at(), locale),
                    null);
        }

        private DecisionPaper.Line line(OpinionGiven given) {
            return new DecisionPaper.Line(
                    groups.name(given.group(), locale),
                    sheet.kinds(given.kinds(), locale) + inRound(given.round()),
                    labels.value("opinion", given.opinion(), locale),
                    given.comment(),
                    name(given.by()),
                    labels.moment(given.at(), locale),
                    number(given.contentHash()));
        }

        private DecisionPaper.Line line(DecisionGiven given) {
            return new DecisionPaper.Line(
                    groups.name(given.group(), locale),
                    round(given.round()),
                    labels.value("decision", given.decision(), locale),
                    given.reason(),
                    name(given.by()),
                    labels.moment(given.at(), locale),
                    number(given.contentHash()));
        }

        private DecisionPaper.Line line(VoteGiven given) {
            return new DecisionPaper.Line(
                    labels.school(given.school()),
                    round(given.round()),
                    labels.value("vote", given.vote(), locale),
                    given.reason(),
                    name(given.by()),
                    labels.moment(given.at(), locale),
                    number(given.contentHash()));
        }

        private String inRound(int round) {
            return file.round() == 1 ? "" : " · " + labels.message("paper.round", locale, round);
        }

        private @Nullable String round(int round) {
            return file.round() == 1 ? null : labels.message("paper.round", locale, round);
        }

        private @Nullable String name(@Nullable String account) {
            return account == null ? null : names.getOrDefault(account, account);
        }

        private @Nullable Integer number(@Nullable String content) {
            int at = content == null ? -1 : contents.indexOf(content);
            return at < 0 ? null : at + 1;
        }
    }
}
