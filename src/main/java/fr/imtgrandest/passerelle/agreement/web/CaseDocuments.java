package fr.imtgrandest.passerelle.agreement.web;

import fr.imtgrandest.passerelle.agreement.AgreementCase;
import fr.imtgrandest.passerelle.agreement.CaseFiles;
import fr.imtgrandest.passerelle.agreement.CaseSheet;
import fr.imtgrandest.passerelle.agreement.Circle;
import fr.imtgrandest.passerelle.agreement.DocumentAddress;
import fr.imtgrandest.passerelle.agreement.DocumentChecklist;
import fr.imtgrandest.passerelle.document.Document;
import fr.imtgrandest.passerelle.document.DocumentKind;
import fr.imtgrandest.passerelle.document.DocumentVersion;
import fr.imtgrandest.passerelle.document.Documents;
import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.task.FieldLabels;
import fr.imtgrandest.passerelle.task.Inbox;
import fr.imtgrandest.passerelle.task.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The files of an agreement's case: who reads them, who brings them, and what a page says of them. */
@Component
class CaseDocuments {

    private static final int KILOBYTE = 1000;

    private final Documents documents;
    private final CaseFiles files;
    private final DocumentChecklist checklist;
    private final CaseSheet sheet;
    private final Inbox inbox;
    private final People people;
    private final FieldLabels labels;

    CaseDocuments(
            Documents documents,
            CaseFiles files,
            DocumentChecklist checklist,
            CaseSheet sheet,
            Inbox inbox,
            People people,
            FieldLabels labels) {
        this.documents = documents;
        this.files = files;
        this.checklist = checklist;
        this.sheet = sheet;
        this.inbox = inbox;
        this.people = people;
        this.labels = labels;
    }

    /** What the reader may see, by kind and then the newest first. */
    List<DocumentRow> rows(AgreementCase about, Reader reader, Locale locale) {
        return readable(about, documents.of(about.reference()), reader)
                .sorted((one, other) -> one.kind().compareTo(other.kind()))
                .map(document ->
                        row(document, about.judges(document.kind()), mayWithdraw(about, document, reader), locale))
                .toList();
    }

    Optional<Document> find(AgreementCase about, UUID document, Reader reader) {
        return readable(
                        about,
                        documents.find(about.reference(), document).stream().toList(),
                        reader)
                .findFirst();
    }

    private Stream<Document> readable(AgreementCase about, List<Document> all, Reader reader) {
        if (all.stream().noneMatch(Document::restricted)) {
            return all.stream();
        }
        var file = files.read(about);
        return all.stream()
                .filter(document -> !document.restricted()
                        || document.versions().stream()
                                .anyMatch(version -> Circle.includes(reader, version.account(), file)));
    }

    /** Whoever proposed, the offices that lead the case, and whoever has a task in it now. */
    boolean mayBring(AgreementCase about, Reader reader) {
        if (!about.living()) {
            return false;
        }
        return leads(about, reader)
                || !inbox.inCase(reader, about.reference(), Locale.FRENCH).isEmpty();
    }

    private static boolean leads(AgreementCase about, Reader reader) {
        Set<String> leading =
                Set.of(Groups.RI_ALLIANCE, Groups.internationalRelations(about.leadSchool()), Groups.SIGN_OFFICE);
        return about.proposer().equals(reader.userId())
                || reader.groups().stream().anyMatch(leading::contains);
    }

    /** Whoever brought a version, and the offices that lead the case. */
    boolean mayWithdraw(AgreementCase about, Document document, Reader reader) {
        return leads(about, reader)
                || document.versions().stream()
                        .anyMatch(version -> version.account().equals(reader.userId()));
    }

    /** What the case needs where it stands, and whether it is there. */
    List<PieceRow> pieces(AgreementCase about, Locale locale) {
        List<Document> there = documents.of(about.reference());
        return checklist.needed(files.read(about)).stream()
                .map(piece -> new PieceRow(sheet.piece(piece, locale), piece.isAmong(there)))
                .toList();
    }

    /** The kinds of document that the reader can bring, each with its name. */
    List<Option> kinds(AgreementCase about, boolean mayReopen, Locale locale) {
        return Arrays.stream(DocumentKind.values())
                .filter(kind -> mayReopen || !about.judges(kind))
                .map(kind -> new Option(kind.name(), kind(kind, locale)))
                .toList();
    }

    private DocumentRow row(Document document, boolean fixed, boolean mayWithdraw, Locale locale) {
        List<DocumentRow.Version> versions = document.versions().stream()
                .map(version -> version(document, version, locale))
                .toList();
        String language = document.language();
        return new DocumentRow(
                document.id().toString(),
                kind(document.kind(), locale),
                language == null ? null : Locale.forLanguageTag(language).getDisplayLanguage(locale),
                document.restricted(),
                document.withdrawn(),
                fixed,
                mayWithdraw,
                versions.get(0),
                versions.subList(1, versions.size()));
    }

    private String kind(DocumentKind kind, Locale locale) {
        return labels.message("document.kind." + kind, locale);
    }

    private DocumentRow.Version version(Document document, DocumentVersion version, Locale locale) {
        return new DocumentRow.Version(
                version.number(),
                version.name(),
                DocumentAddress.of(document, version),
                about(version, locale),
                labels.message(
                        "document.by",
                        locale,
                        people.name(version.account()),
                        FieldLabels.day(version.uploadedAt(), locale)),
                version.sha256());
    }

    private String about(DocumentVersion version, Locale locale) {
        String size = labels.message("document.size", locale, Math.max(1, version.size() / KILOBYTE));
        String type = version.type().name() + ", " + size;
        return version.pages() == null ? type : type + ", " + labels.message("document.pages", locale, version.pages());
    }
}
