package fr.imtgrandest.passerelle.agreement;

import fr.imtgrandest.passerelle.document.Document;
import fr.imtgrandest.passerelle.document.DocumentKind;
import fr.imtgrandest.passerelle.task.Fact;
import fr.imtgrandest.passerelle.task.FieldLabels;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Writes what stands before the signed copies of an agreement. */
@Component
class CoverSheet {

    private final CaseFiles files;
    private final CaseSheet sheet;
    private final PaperWords words;
    private final FieldLabels labels;
    private final Clock clock;

    CoverSheet(CaseFiles files, CaseSheet sheet, PaperWords words, FieldLabels labels, Clock clock) {
        this.files = files;
        this.sheet = sheet;
        this.words = words;
        this.labels = labels;
        this.clock = clock;
    }

    CoverPaper write(AgreementCase about, Agreement agreement, Locale locale) {
        Instant now = clock.instant();
        // The alliance's own parties first, as its agreements name them.
        List<SignatureGiven> signatures = agreement.signatures().stream()
                .sorted(Comparator.comparing(given -> given.party().equals(SignatureRequest.PARTNER)))
                .toList();
        return new CoverPaper(
                words.head(about, now, locale),
                signatures.stream()
                        .map(given -> party(given, agreement, locale))
                        .toList(),
                facts(agreement, locale),
                signatures.stream()
                        .map(given -> signed(given, agreement, locale))
                        .toList(),
                files.read(about).signatures().stream()
                        .map(SignatureGiven::contentHash)
                        .reduce(null, (before, hash) -> hash),
                words.files(about, CoverSheet::isSigned, locale));
    }

    private List<Fact> facts(Agreement agreement, Locale locale) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                labels.field("joiningSchools", locale), labels.value("joiningSchools", agreement.schools(), locale)));
        facts.add(new Fact(labels.field("leadSchool", locale), labels.school(agreement.leadSchool())));
        facts.add(new Fact(
                labels.message("paper.runs", locale),
                labels.message(
                        "paper.runs.between",
                        locale,
                        FieldLabels.date(agreement.effectiveFrom(), locale),
                        FieldLabels.date(agreement.expiresOn(), locale))));
        facts.add(new Fact(
                labels.message("paper.notice", locale),
                labels.message("paper.notice.months", locale, agreement.noticeMonths())));
        facts.add(new Fact(
                labels.message("paper.renewal", locale),
                labels.message("value.renewal." + agreement.renewal(), locale)));
        return facts;
    }

    private CoverPaper.Signed signed(SignatureGiven given, Agreement agreement, Locale locale) {
        return new CoverPaper.Signed(
                party(given, agreement, locale),
                given.name(),
                given.capacity(),
                given.place(),
                FieldLabels.date(given.signedOn(), locale),
                labels.value("signatureMethod", given.method(), locale));
    }

    private String party(SignatureGiven given, Agreement agreement, Locale locale) {
        Proposal.Partner partner = agreement.partner();
        return given.party().equals(SignatureRequest.PARTNER)
                ? partner.name() + ", " + partner.city() + ", " + FieldLabels.country(partner.country(), locale)
                : sheet.party(given.party(), locale);
    }

    /** What was agreed, and the copies that bear the signatures. */
    private static boolean isSigned(Document document) {
        return document.kind() == DocumentKind.SIGNED_ORIGINAL
                || Facet.of(document.kind()).isPresent();
    }
}
