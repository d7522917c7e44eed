package fr.imtgrandest.passerelle.agreement.process;

import fr.imtgrandest.passerelle.agreement.DocumentChecklist;
import fr.imtgrandest.passerelle.agreement.Piece;
import fr.imtgrandest.passerelle.document.DocumentKind;
import fr.imtgrandest.passerelle.engine.DecisionRows;
import fr.imtgrandest.passerelle.engine.DecisionTables;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads {@code bpmn/document-checklist.dmn}. */
@Component
class TableOfPieces implements DocumentChecklist {

    static final String DECISION = "document-checklist";

    private static final String STEP = "step";

    /** Instead of one language: any will do, or one document for each language of the agreement. */
    private static final String ANY = "ANY";

    private static final String AGREED = "AGREED";

    private final DecisionTables tables;

    TableOfPieces(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public List<Piece> needed(Step step, Subject subject) {
        Map<String, Object> inputs = Map.of(
                STEP,
                step.name(),
                AgreementProposal.TYPE.name(),
                subject.type().name(),
                AgreementProposal.AMOUNT_EUR.name(),
                Objects.requireNonNullElse(subject.amountEur(), BigDecimal.ZERO).toPlainString(),
                AgreementProposal.PPST_SENSITIVE.name(),
                subject.ppstSensitive(),
                AgreementProposal.ZRR_INVOLVED.name(),
                subject.zrrInvolved());
        return tables.ask(DECISION, inputs, row -> pieces(row, subject)).stream()
                .flatMap(pieces -> pieces)
                .distinct()
                .toList();
    }

    private static Stream<Piece> pieces(DecisionRows.Row row, Subject subject) {
        DocumentKind kind = DocumentKind.valueOf(row.text("documentKind"));
        String language = row.text("language");
        return switch (language) {
            case ANY -> Stream.of(new Piece(kind, null));
            case AGREED -> subject.languages().stream().map(agreed -> new Piece(kind, agreed));
            default -> Stream.of(new Piece(kind, language));
        };
    }
}
