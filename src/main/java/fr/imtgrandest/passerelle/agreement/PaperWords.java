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

    /** The documents of some kinds as they were at a moment, by kind; never those that only a circle may read. */
    List<PaperHead.File> files(AgreementCase about, Instant at, Predicate<Document> wanted, Locale locale) {
        return documents.of(about.reference()).stream()
                .filter(document -> !document.restricted())
                .filter(wanted)
                .sorted(Comparator.comparing(Document::kind))
                .flatMap(document -> document.versionAt(at).map(version -> file(document, version, locale)).stream())
                .toList();
    }

    private PaperHead.File file(Document document, DocumentVersion version, Locale locale) {
        String language = document.language();
        return new PaperHead.File(
                labels.message("document.kind." + document.kind(), locale),
                language == null ? null : Locale.forLanguageTag(language).getDisplayLanguage(locale),
                version.name(),
                version.number(),
                version.sha256());
    }
}
