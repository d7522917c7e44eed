package fr.imtgrandest.passerelle.agreement.process;

import fr.imtgrandest.passerelle.agreement.CaseFile;
import fr.imtgrandest.passerelle.agreement.CaseSheet;
import fr.imtgrandest.passerelle.agreement.CopyDifference;
import fr.imtgrandest.passerelle.agreement.DocumentAddress;
import fr.imtgrandest.passerelle.agreement.DocumentChecklist;
import fr.imtgrandest.passerelle.agreement.Piece;
import fr.imtgrandest.passerelle.agreement.SignedCopies;
import fr.imtgrandest.passerelle.document.Document;
import fr.imtgrandest.passerelle.document.Documents;
import fr.imtgrandest.passerelle.task.Block;
import fr.imtgrandest.passerelle.task.FieldLabels;
import fr.imtgrandest.passerelle.task.FormText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the forms tell of the documents of their case. */
@Configuration(proxyBeanMethods = false)
class DocumentFormTexts {

    /** Digits by which people compare; the page of the documents shows all. */
    private static final int SHOWN_OF_HASH = 16;

    private final CaseOfTask cases;
    private final Documents documents;
    private final DocumentChecklist checklist;
    private final SignedCopies copies;
    private final CaseSheet sheet;
    private final FieldLabels labels;

    DocumentFormTexts(
            CaseOfTask cases,
            Documents documents,
            DocumentChecklist checklist,
            SignedCopies copies,
            CaseSheet sheet,
            FieldLabels labels) {
        this.cases = cases;
        this.documents = documents;
        this.checklist = checklist;
        this.copies = copies;
        this.sheet = sheet;
        this.labels = labels;
    }

    /** The files of the case that all its readers may read, what is missing, and the page where they are brought. */
    @Bean
    FormText documentsText() {
        return cases.text("documents", (task, locale) -> documents(cases.file(task), locale));
    }

    /** In what each signed copy differs from the approved text. */
    @Bean
    FormText signedCopyText() {
        return cases.text("signedCopy", (task, locale) -> signedCopies(cases.file(task), locale));
    }

    private List<Block> documents(CaseFile file, Locale locale) {
        List<Document> all = documents.of(file.about().reference());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(labels.message("agreement.page.documents", locale)));
        all.stream()
                .filter(document -> !document.restricted() && !document.withdrawn())
                .forEach(document -> blocks.add(link(sheet.piece(Piece.of(document), locale), document, locale)));
        missing(file, all, locale).ifPresent(blocks::add);
        blocks.add(new Block.PageLink(
                labels.message("agreement.page.documents.link", locale),
                labels.message("agreement.page.documents.bring", locale),
                DocumentAddress.page(file.about().reference())));
        return blocks;
    }

    private Optional<Block> missing(CaseFile file, List<Document> there, Locale locale) {
        String missing = sheet.missing(checklist.needed(file), there, locale);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Line(labels.message("documents.missing", locale), missing));
    }

    private List<Block> signedCopies(CaseFile file, Locale locale) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(labels.message("agreement.copy.heading", locale)));
        copies.differences(file.about().reference())
                .forEach(difference -> blocks.addAll(difference(difference, locale)));
        return blocks;
    }

    private List<Block> difference(CopyDifference difference, Locale locale) {
        List<Block> blocks = new ArrayList<>();
        Document text = difference.text();
        blocks.add(link(labels.message("agreement.copy.signed", locale), difference.copy(), locale));
        if (text != null) {
            blocks.add(link(labels.message("agreement.copy.approved", locale), text, locale));
        }
        String found = difference
                .samePages()
                .map(same -> same ? "agreement.copy.samePages" : "agreement.copy.otherPages")
                .orElse("agreement.copy.pagesUnknown");
        blocks.add(new Block.Paragraph(labels.message(found, locale, pages(difference.copy()), pages(text))));
        return blocks;
    }

    private static Object pages(@Nullable Document document) {
        Integer pages = document == null ? null : document.current().pages();
        return pages == null ? "" : pages;
    }

    private Block link(String label, Document document, Locale locale) {
        String named = labels.message(
                "document.named",
                locale,
                document.current().name(),
                document.current().number(),
                document.current().sha256().substring(0, SHOWN_OF_HASH));
        return new Block.PageLink(label, named, DocumentAddress.of(document, document.current()));
    }
}
