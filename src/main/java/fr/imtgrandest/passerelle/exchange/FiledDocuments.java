package fr.imtgrandest.passerelle.exchange;

import fr.imtgrandest.passerelle.document.Document;
import fr.imtgrandest.passerelle.document.DocumentVersion;
import fr.imtgrandest.passerelle.document.Documents;
import fr.imtgrandest.passerelle.document.IssuedPaper;
import fr.imtgrandest.passerelle.document.Papers;
import fr.imtgrandest.passerelle.shared.Reference;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The documents of a case and the papers issued on it, as they stand in its file. */
@Component
class FiledDocuments {

    private static final int LONGEST_NAME = 60;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern UNSAFE = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-|-$|\\.[^.]*$");

    private final Documents documents;
    private final Papers papers;
    private final BilingualLabels labels;

    FiledDocuments(Documents documents, Papers papers, BilingualLabels labels) {
        this.documents = documents;
        this.papers = papers;
        this.labels = labels;
    }

    /** What is there, what is left out, and the content of what is there. */
    record Filed<T>(List<T> all, List<CaseRecord.LeftOut> leftOut, List<CaseArchive.Part> parts) {}

    /** By kind, then the oldest first, with all versions. */
    Filed<CaseRecord.FiledDocument> documents(Reference reference, Predicate<Document> readable) {
        List<Document> all = documents.of(reference);
        List<Document> read = all.stream().filter(readable).sorted(ORDER).toList();
        List<CaseArchive.Part> parts = new ArrayList<>();
        List<CaseRecord.FiledDocument> filed = IntStream.range(0, read.size())
                .mapToObj(index -> document(index + 1, read.get(index), parts))
                .toList();
        List<CaseRecord.LeftOut> leftOut = all.stream()
                .filter(readable.negate())
                .flatMap(document -> document.versions().stream())
                .map(version -> new CaseRecord.LeftOut("document-version", version.sha256(), null))
                .sorted(Comparator.comparing(left -> String.valueOf(left.sha256())))
                .toList();
        return new Filed<>(filed, leftOut, parts);
    }

    private static final Comparator<Document> ORDER = Comparator.comparing(Document::kind)
            .thenComparing(document -> oldestFirst(document).get(0).uploadedAt())
            .thenComparing(Document::id);

    private static List<DocumentVersion> oldestFirst(Document document) {
        return document.versions().stream()
                .sorted(Comparator.comparing(DocumentVersion::number))
                .toList();
    }

    private CaseRecord.FiledDocument document(int number, Document document, List<CaseArchive.Part> parts) {
        List<CaseRecord.Version> versions = oldestFirst(document).stream()
                .map(version -> version(number, version))
                .toList();
        for (int index = 0; index < versions.size(); index++) {
            DocumentVersion kept = oldestFirst(document).get(index);
            parts.add(new CaseArchive.Part(
                    versions.get(index).path(), kept.sha256(), target -> documents.write(kept, target)));
        }
        return new CaseRecord.FiledDocument(
                number,
                document.kind().name(),
                labels.message("document.kind." + document.kind()),
                document.language(),
                document.restricted(),
                document.withdrawn(),
                versions);
    }

    private CaseRecord.Version version(int document, DocumentVersion version) {
        String path = String.format(
                Locale.ROOT,
                "documents/%02d-v%d-%s.%s",
                document,
                version.number(),
                safe(version.name()),
                version.type().extension());
        return new CaseRecord.Version(
                version.number(),
                version.name(),
                version.type().mediaType(),
                version.size(),
                version.sha256(),
                someone(version.account()),
                version.uploadedAt(),
                path);
    }

    /** Small letters, digits and hyphens, which every system of any time can write. */
    static String safe(String name) {
        String stem = EDGES.matcher(name).replaceAll("");
        String letters = MARKS.matcher(Normalizer.normalize(stem, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String safe = EDGES.matcher(UNSAFE.matcher(letters).replaceAll("-")).replaceAll("");
        String cut = safe.substring(0, Math.min(safe.length(), LONGEST_NAME));
        return cut.isEmpty() ? "document" : cut;
    }

    /** The oldest first. */
    Filed<CaseRecord.FiledPaper> papers(Reference reference) {
        List<IssuedPaper> issued = papers.of(reference).stream()
                .sorted(Comparator.comparing(IssuedPaper::issuedAt)
                        .thenComparing(paper -> paper.code().digits()))
                .toList();
        return new Filed<>(
                issued.stream().map(this::paper).toList(),
                List.of(),
                issued.stream()
                        .map(paper -> new CaseArchive.Part(
                                path(paper), paper.sha256(), target -> target.write(papers.file(paper))))
                        .toList());
    }

    private CaseRecord.FiledPaper paper(IssuedPaper paper) {
        return new CaseRecord.FiledPaper(
                paper.code().toString(),
                paper.kind().name(),
                labels.message("archive.paper." + paper.kind()),
                paper.language().getLanguage(),
                paper.issuedAt(),
                someone(paper.account()),
                paper.seal().position(),
                paper.seal().hash(),
                paper.sha256(),
                path(paper));
    }

    private static String path(IssuedPaper paper) {
        return "papers/" + paper.kind().code() + "-" + paper.code() + ".pdf";
    }

    private CaseStep.Someone someone(String account) {
        return new CaseStep.Someone(account, labels.name(account));
    }
}
