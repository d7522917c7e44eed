package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.*;

import fr.imtgrandest.passerelle.agreement.AgreementType;
import fr.imtgrandest.passerelle.agreement.DegreeAwarding;
import fr.imtgrandest.passerelle.agreement.DraftOutcome;
import fr.imtgrandest.passerelle.engine.VariableKey;
import fr.imtgrandest.passerelle.task.Faults;
import fr.imtgrandest.passerelle.task.FormRules;
import fr.imtgrandest.passerelle.task.Submission;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a draft must say before it goes to review; a withdrawn one need not say anything. */
@Component
class DraftAgreementRules implements FormRules {

    private static final List<VariableKey<?>> ALWAYS =
            List.of(DURATION_YEARS, LANGUAGES, AMOUNT_EUR, PERSONAL_DATA, DEGREE_AWARDING, DEVIATION_FROM_TEMPLATE);
    private static final Set<AgreementType> WITH_SEATS =
            EnumSet.of(AgreementType.STUDENT_EXCHANGE, AgreementType.ERASMUS_IIA, AgreementType.DOUBLE_DEGREE);
    private static final Set<AgreementType> WITH_CLAUSES =
            EnumSet.of(AgreementType.DOUBLE_DEGREE, AgreementType.COTUTELLE, AgreementType.RESEARCH);

    private final PieceRules pieces;

    DraftAgreementRules(PieceRules pieces) {
        this.pieces = pieces;
    }

    @Override
    public String form() {
        return DRAFT_FORM;
    }

    @Override
    public void check(Submission submission, Faults faults) {
        Optional<AgreementType> type = submission.stored(TYPE);
        if (type.isEmpty() || !submission.submitted(DRAFT_OUTCOME).equals(Optional.of(DraftOutcome.READY))) {
            return;
        }
        ALWAYS.forEach(key -> require(key, submission, faults));
        if (WITH_SEATS.contains(type.get())) {
            checkSeats(submission, faults);
        }
        if (WITH_CLAUSES.contains(type.get())) {
            require(KEY_CLAUSES, submission, faults);
        }
        checkDegree(type.get(), submission, faults);
        checkDuration(submission, faults);
        pieces.checkDraft(submission, DRAFT_OUTCOME, faults);
    }

    private static void require(VariableKey<?> key, Submission submission, Faults faults) {
        if (!submission.has(key) && !faults.concern(key.name())) {
            faults.add(key.name(), "agreement.fault.neededForReview");
        }
    }

    private static void checkSeats(Submission submission, Faults faults) {
        require(SEATS_OUT_PER_YEAR, submission, faults);
        require(SEATS_IN_PER_YEAR, submission, faults);
        boolean nobody = submission.find(SEATS_OUT_PER_YEAR).equals(Optional.of(0))
                && submission.find(SEATS_IN_PER_YEAR).equals(Optional.of(0));
        if (nobody) {
            faults.add(SEATS_OUT_PER_YEAR.name(), "agreement.fault.noSeat");
        }
    }

    private static void checkDegree(AgreementType type, Submission submission, Faults faults) {
        Optional<DegreeAwarding> degree = submission.find(DEGREE_AWARDING);
        boolean wrong = degree.isPresent()
                && switch (type) {
                    case DOUBLE_DEGREE -> degree.get() != DegreeAwarding.DOUBLE && degree.get() != DegreeAwarding.JOINT;
                    case COTUTELLE -> degree.get() != DegreeAwarding.PHD;
                    default -> false;
                };
        if (wrong) {
            faults.add(DEGREE_AWARDING.name(), "agreement.fault.degree");
        }
    }

    private static void checkDuration(Submission submission, Faults faults) {
        Optional<Integer> years = submission.find(DURATION_YEARS);
        Optional<Integer> longest = submission.stored(MAX_YEARS);
        if (years.isPresent() && longest.isPresent() && years.get() > longest.get()) {
            faults.add(DURATION_YEARS.name(), "agreement.fault.tooLong", longest.get());
        }
        Optional<LocalDate> latestEnd = submission.stored(LATEST_END);
        if (latestEnd.isPresent()
                && submission
                        .stored(START_DATE)
                        .filter(latestEnd.get()::isBefore)
                        .isPresent()) {
            faults.add(DURATION_YEARS.name(), "agreement.fault.afterProgramme", latestEnd.get());
        }
    }
}
