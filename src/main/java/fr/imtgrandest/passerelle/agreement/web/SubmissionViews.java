package fr.imtgrandest.passerelle.agreement.web;

import fr.imtgrandest.passerelle.agreement.CaseSheet;
import fr.imtgrandest.passerelle.agreement.DocumentAddress;
import fr.imtgrandest.passerelle.agreement.Piece;
import fr.imtgrandest.passerelle.document.Document;
import fr.imtgrandest.passerelle.document.SubmittedContent;
import fr.imtgrandest.passerelle.task.FieldLabels;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Numbers what people were asked about in a case, so that each answer can say for which of it it was given; what only a circle
 * may read is left out.
 */
final class SubmissionViews {

    private final List<SubmittedContent> submissions;
    private final CaseSheet sheet;
    private final FieldLabels labels;
    private final Locale locale;

    /** @param submissions the oldest first */
    SubmissionViews(List<SubmittedContent> submissions, CaseSheet sheet, FieldLabels labels, Locale locale) {
        this.submissions = submissions;
        this.sheet = sheet;
        this.labels = labels;
        this.locale = locale;
    }

    List<SubmissionRow> rows() {
        return IntStream.range(0, submissions.size())
                .mapToObj(index -> row(index + 1, submissions.get(index)))
                .toList();
    }

    /** For which content an answer was given, to stand behind it; nothing where no documents were kept with it. */
    String subject(@Nullable String contentHash) {
        return IntStream.range(0, submissions.size())
                .filter(index -> submissions.get(index).contentHash().equals(contentHash))
                .mapToObj(index -> " " + labels.message("agreement.page.submission.of", locale, index + 1))
                .findFirst()
                .orElse("");
    }

    private SubmissionRow row(int number, SubmittedContent submission) {
        return new SubmissionRow(
                labels.message("agreement.page.submission", locale, number),
                FieldLabels.day(submission.at(), locale),
                submission.documents().stream()
                        .filter(document -> !document.restricted())
                        .sorted(Comparator.comparing(Document::kind))
                        .map(this::row)
                        .toList());
    }

    private SubmissionRow.Row row(Document document) {
        return new SubmissionRow.Row(
                sheet.piece(Piece.of(document), locale),
                document.current().name(),
                document.current().number(),
                document.current().sha256(),
                DocumentAddress.of(document, document.current()));
    }
}
