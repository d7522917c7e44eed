package fr.imtgrandest.passerelle.agreement.process;

import fr.imtgrandest.passerelle.agreement.CopyOutcome;
import fr.imtgrandest.passerelle.agreement.SignatureMethod;
import fr.imtgrandest.passerelle.engine.VariableKey;
import java.time.LocalDate;

/** Everything that Java names in {@code bpmn/signature-collection.bpmn}. */
final class SignatureCollection {

    static final String PROCESS = "signature-collection";
    static final String RECORD_SIGNATURE = "userTask_recordSignature";
    static final String SIGNATURE_FORM = "record-signature";

    static final VariableKey<Integer> SIGNATURE_COUNT = VariableKey.number("signatureCount");

    /** Local to each signature. */
    static final VariableKey<String> PARTY = VariableKey.text("signatureParty");

    static final VariableKey<String> SIGNATORY_NAME = VariableKey.text("signatoryName");
    static final VariableKey<String> SIGNATORY_CAPACITY = VariableKey.text("signatoryCapacity");
    static final VariableKey<SignatureMethod> SIGNATURE_METHOD =
            VariableKey.choice("signatureMethod", SignatureMethod.class);
    static final VariableKey<LocalDate> SIGNED_ON = VariableKey.date("signedOn");
    static final VariableKey<String> SIGNED_PLACE = VariableKey.text("signedPlace");

    static final String RESOLVE_COPY = "userTask_resolveCopy";
    static final String RESOLVE_FORM = "resolve-copy";

    /** Whether a signed copy is not the approved text itself. */
    static final VariableKey<Boolean> COPY_DIFFERS = VariableKey.flag("copyDiffers");

    /** Id of the legal party of the lead school, whose legal service decides about a copy that differs. */
    static final VariableKey<String> LEAD_PARTY = VariableKey.text("leadParty");

    static final VariableKey<CopyOutcome> COPY_OUTCOME = VariableKey.choice("copyOutcome", CopyOutcome.class);
    static final VariableKey<String> COPY_REASON = VariableKey.text("copyReason");

    private SignatureCollection() {}
}
