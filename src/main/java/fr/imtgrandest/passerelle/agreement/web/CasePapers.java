package fr.imtgrandest.passerelle.agreement.web;

import fr.imtgrandest.passerelle.agreement.AgreementCase;
import fr.imtgrandest.passerelle.agreement.AgreementPapers;
import fr.imtgrandest.passerelle.document.IssuedPaper;
import fr.imtgrandest.passerelle.document.PaperKind;
import fr.imtgrandest.passerelle.document.Papers;
import fr.imtgrandest.passerelle.task.FieldLabels;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the page of a case says of its papers. */
@Component
class CasePapers {

    private final AgreementPapers papers;
    private final Papers issued;
    private final FieldLabels labels;

    CasePapers(AgreementPapers papers, Papers issued, FieldLabels labels) {
        this.papers = papers;
        this.issued = issued;
        this.labels = labels;
    }

    PaperLinks links(AgreementCase about, Locale locale) {
        Set<PaperKind> offered = papers.offered(about);
        return new PaperLinks(
                Stream.of(PaperKind.PROPOSAL_SHEET, PaperKind.COVER_SHEET)
                        .filter(offered::contains)
                        .map(kind -> link(about, kind, locale))
                        .toList(),
                offered.contains(PaperKind.DECISION_RECORD) ? link(about, PaperKind.DECISION_RECORD, locale) : null,
                issued(about, locale));
    }

    private PaperLinks.Link link(AgreementCase about, PaperKind kind, Locale locale) {
        return new PaperLinks.Link(address(about, kind.code()), labels.message("paper.download." + kind, locale));
    }

    private List<PaperLinks.Link> issued(AgreementCase about, Locale locale) {
        return issued.of(about.reference()).stream()
                .map(paper -> new PaperLinks.Link(address(about, paper), label(paper, locale)))
                .toList();
    }

    private String label(IssuedPaper paper, Locale locale) {
        return labels.message(
                "paper.issued.one",
                locale,
                labels.moment(paper.issuedAt(), locale),
                paper.language().getDisplayLanguage(locale),
                paper.code().toString());
    }

    static String address(AgreementCase about, IssuedPaper paper) {
        return address(about, paper.code().toString());
    }

    private static String address(AgreementCase about, String last) {
        return about.reference().page() + "/papers/" + last;
    }
}
