package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.*;

import fr.imtgrandest.passerelle.shared.Zones;
import fr.imtgrandest.passerelle.task.Faults;
import fr.imtgrandest.passerelle.task.FormRules;
import fr.imtgrandest.passerelle.task.Submission;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A signature is dated between the approval and today, and what was signed is there. */
@Component
class RecordSignatureRules implements FormRules {

    private final PieceRules pieces;
    private final Clock clock;

    RecordSignatureRules(PieceRules pieces, Clock clock) {
        this.pieces = pieces;
        this.clock = clock;
    }

    @Override
    public String form() {
        return SignatureCollection.SIGNATURE_FORM;
    }

    @Override
    public void check(Submission submission, Faults faults) {
        pieces.checkSignature(submission, SignatureCollection.SIGNATORY_NAME, faults);
        Optional<LocalDate> signedOn = submission.submitted(SignatureCollection.SIGNED_ON);
        if (signedOn.isEmpty()) {
            return;
        }
        Optional<LocalDate> approvedOn = submission.stored(APPROVED_ON);
        if (approvedOn.filter(signedOn.get()::isBefore).isPresent()) {
            faults.add(SignatureCollection.SIGNED_ON.name(), "agreement.fault.signedBeforeApproval", approvedOn.get());
        }
        if (signedOn.get().isAfter(LocalDate.now(clock.withZone(Zones.PARIS)))) {
            faults.add(SignatureCollection.SIGNED_ON.name(), "agreement.fault.signedInFuture");
        }
    }
}
