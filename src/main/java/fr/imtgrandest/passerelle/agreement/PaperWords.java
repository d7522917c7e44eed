package fr.imtgrandest.passerelle.agreement;

import fr.imtgrandest.passerelle.document.Document;
import fr.imtgrandest.passerelle.document.DocumentVersion;
import fr.imtgrandest.passerelle.document.Documents;
import fr.imtgrandest.passerelle.shared.Zones;
import fr.imtgrandest.passerelle.task.FieldLabels;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What papers on a case have in common, in the words of a language; nothing of it is confidential. */
@Component
class PaperWords {

    private final Documents documents;
    private final AgreementRegister register;
    private final FieldLabels labels;

    PaperWords(Documents documents, AgreementRegister register, FieldLabels labels) {
        this.documents = documents;
        this.register = register;
        this.labels = labels;
    }

    PaperHead head(AgreementCase about, Instant made, Locale locale) {
        return new PaperHead(
                about.reference().toString(),
                about.title(),
                about.partnerName() + ", " + FieldLabels.country(about.partnerCountry(), locale),
                labels.value("agreementType", about.type(), locale),
                state(about, made, locale),
                about.confidential(),
                labels.message("paper.made", locale, labels.moment(made, locale)));
    }

    private String state(AgreementCase about, Instant at, Locale locale) {
        if (about.ending() == null) {
            return labels.message("agreement.stage." + about.stage(), locale);
        }
        LegalStatus status = register.find(about.reference())
                .map(agreement -> agreement.statusOn(LocalDate.ofInstant(at, Zones.PARIS)))
                .orElse(about.status());
        return labels.message("agreement.status." + status, locale);
    }

    /** The documents of a case that count now, of some kinds; never those that only a circle may read. */
    List<PaperHead.File> files(AgreementCase about, Predicate<Document> wanted, Locale locale) {
        return files(
                documents.of(about.reference()).stream()
                        .filter(document -> !document.withdrawn())
                        .filter(wanted)
                        .toList(),
                locale);
    }

    /** Documents by kind, without those that only a circle may read. */
    List<PaperHead.File> files(List<Document> documents, Locale locale) {
        return documents.stream()
                .filter(document -> !document.restricted())
                .sorted(Comparator.comparing(Document::kind))
                .map(document -> file(document, locale))
                .toList();
    }

    private PaperHead.File file(Document document, Locale locale) {
        DocumentVersion version = document.current();
        String language = document.language();
        return new PaperHead.File(
                labels.message("document.kind." + document.kind(), locale),
                language == null ? null : Locale.forLanguageTag(language).getDisplayLanguage(locale),
                version.name(),
                version.number(),
                version.sha256());
    }
}
