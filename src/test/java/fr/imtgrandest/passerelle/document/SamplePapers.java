package fr.imtgrandest.passerelle.document;

import fr.imtgrandest.passerelle.agreement.CoverPaper;
import fr.imtgrandest.passerelle.agreement.DecisionPaper;
import fr.imtgrandest.passerelle.agreement.PaperHead;
import fr.imtgrandest.passerelle.agreement.ProposalPaper;
import fr.imtgrandest.passerelle.task.Fact;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Papers of each kind, with what people really write and what they hopefully never do. */
final class SamplePapers {

    static final int MANY = 40;
    static final String ADDRESS = "https://passerelle.imt-grand-est.example/verify/7K2QX-0M4ZP-R8T6W-9HJ3D";
    static final String LONG_WORD = "Anticonstitutionnellement".repeat(8);
    static final String NASTY = "Tom & Jerry <b>l’été</b> \"]]> \u0001 Žižkov – œuvre, Ünïvërsität Łódź, Αθήνα";

    private static final String HASH = "3fa9c1d2e4b5a6978877665544332211ffeeddccbbaa99887766554433221100";
    private static final PaperHead.File FILE =
            new PaperHead.File("Texte de l’accord", "français", LONG_WORD + ".pdf", 3, HASH);

    private SamplePapers() {}

    static Paper hard(PaperKind kind, Locale locale) {
        PaperHead head = head(NASTY + " " + LONG_WORD, true);
        return paper(
                kind,
                locale,
                switch (kind) {
                    case PROPOSAL_SHEET ->
                        new ProposalPaper(
                                head,
                                List.of(
                                        new Fact("Titre", NASTY),
                                        new Fact(LONG_WORD, LONG_WORD),
                                        new Fact("Objectifs", (NASTY + "\n").repeat(60))),
                                List.of(new Fact("Clauses", "\n\nà la ligne\n")),
                                List.of(FILE, FILE));
                    case DECISION_RECORD ->
                        decisions(
                                head,
                                List.of(line(1, NASTY), line(2, LONG_WORD)),
                                IntStream.range(0, MANY)
                                        .mapToObj(at -> line(at, at % 7 == 0 ? NASTY.repeat(30) : NASTY))
                                        .toList());
                    case COVER_SHEET ->
                        new CoverPaper(
                                head,
                                List.of("Université de Lorraine", NASTY, LONG_WORD),
                                List.of(new Fact("Écoles", NASTY)),
                                List.of(new CoverPaper.Signed(
                                        NASTY, LONG_WORD, NASTY, LONG_WORD, "1er mars 2027", "Papier")),
                                HASH,
                                List.of(FILE));
                });
    }

    static Paper empty(PaperKind kind, Locale locale) {
        PaperHead head = head("Échange d’étudiants", false);
        return paper(
                kind,
                locale,
                switch (kind) {
                    case PROPOSAL_SHEET -> new ProposalPaper(head, List.of(), List.of(), List.of());
                    case DECISION_RECORD -> decisions(head, List.of(), List.of());
                    case COVER_SHEET -> new CoverPaper(head, List.of(), List.of(), List.of(), null, List.of());
                });
    }

    static Paper titled(String title, Locale locale) {
        return paper(
                PaperKind.PROPOSAL_SHEET,
                locale,
                new ProposalPaper(head(title, false), List.of(), List.of(), List.of()));
    }

    private static Paper paper(PaperKind kind, Locale locale, Record content) {
        return new Paper(kind, locale, kind.code() + " AGR-2026-0001", content);
    }

    private static PaperHead head(String title, boolean confidential) {
        return new PaperHead(
                "AGR-2026-0001",
                title,
                "RWTH Aachen University, Allemagne",
                "Double diplôme",
                "Approbation",
                confidential,
                "établi le 3 mars 2027 à 14:05");
    }

    private static DecisionPaper decisions(
            PaperHead head, List<DecisionPaper.Line> few, List<DecisionPaper.Line> many) {
        return new DecisionPaper(
                head,
                new DecisionPaper.Proof("7K2QX-0M4ZP-R8T6W-9HJ3D", HASH, 17, ADDRESS, QrCode.of(ADDRESS)),
                "Approuvé le 3 mars 2027.",
                few.isEmpty()
                        ? List.of()
                        : List.of(
                                new DecisionPaper.Judged(1, HASH, List.of(FILE, FILE)),
                                new DecisionPaper.Judged(2, HASH, List.of())),
                few,
                many,
                few,
                few,
                few.isEmpty() ? List.of() : List.of("Tour 1 – pour : 4, contre : 1, abstentions : 0"));
    }

    private static DecisionPaper.Line line(int at, String words) {
        return new DecisionPaper.Line(
                "Direction, École " + at,
                at % 2 == 0 ? "Juridique · Tour 2" : null,
                "Favorable avec réserves",
                at % 3 == 0 ? null : words,
                at % 5 == 4 ? null : "Camille Martin " + at,
                "3 mars 2027 à 14:05",
                at % 4 == 3 ? null : 1);
    }
}
