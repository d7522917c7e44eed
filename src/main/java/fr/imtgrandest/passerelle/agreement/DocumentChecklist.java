package fr.imtgrandest.passerelle.agreement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which documents a case needs before it goes on; the table {@code document-checklist} says it. */
public interface DocumentChecklist {

    /** What is not done without its documents. */
    enum Step {
        /** Before the text goes to those who give opinions. */
        DRAFT,
        /** Before a signature is recorded. */
        SIGNATURE;

        /** What is prepared while a case stands at a stage; empty where nothing is. */
        public static Optional<Step> at(Stage stage) {
            return switch (stage) {
                case NEGOTIATION, CHANGES_REQUESTED -> Optional.of(DRAFT);
                case SIGNATURE -> Optional.of(SIGNATURE);
                case SCREENING, REVIEW, APPROVAL, DONE -> Optional.empty();
            };
        }
    }

    /**
     * What the table looks at.
     *
     * @param languages of the agreement, as ISO 639-1 codes
     * @param amountEur euros; null while it is not known
     */
    record Subject(
            AgreementType type,
            List<String> languages,
            @Nullable BigDecimal amountEur,
            boolean ppstSensitive,
            boolean zrrInvolved) {

        /** What a case says of itself. */
        public static Subject of(AgreementType type, Conditions conditions) {
            return new Subject(
                    type,
                    conditions.languages(),
                    conditions.amountEur(),
                    conditions.ppstSensitive(),
                    conditions.zrrInvolved());
        }
    }

    /** The pieces that a step needs, each once, in the order of the table. */
    List<Piece> needed(Step step, Subject subject);

    /** The pieces that a case needs where it stands; none where it prepares nothing. */
    default List<Piece> needed(CaseFile file) {
        return Step.at(file.about().stage())
                .map(step -> needed(step, Subject.of(file.proposal().type(), file.conditions())))
                .orElse(List.of());
    }
}
