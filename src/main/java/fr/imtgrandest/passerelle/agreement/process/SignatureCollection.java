package fr.imtgrandest.passerelle.agreement.process;

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

    private SignatureCollection() {}
}
