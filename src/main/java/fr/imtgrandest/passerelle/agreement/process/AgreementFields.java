package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.*;

import fr.imtgrandest.passerelle.engine.VariableKey;
import fr.imtgrandest.passerelle.task.CaseFields;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What people fill in on the forms of an agreement. */
@Component
class AgreementFields implements CaseFields {

    private static final List<String> FIELDS = Stream.<VariableKey<?>>of(
                    TITLE,
                    TYPE,
                    DIMENSION,
                    PARTNER_NAME,
                    PARTNER_COUNTRY,
                    PARTNER_CITY,
                    PARTNER_WEBSITE,
                    PARTNER_ROR,
                    PARTNER_ERASMUS_CODE,
                    PARTNER_CONTACT_EMAIL,
                    LEAD_SCHOOL,
                    INVITED_SCHOOLS,
                    OBJECTIVES,
                    THEMES,
                    START_DATE,
                    CONFIDENTIAL,
                    SCREENING_OUTCOME,
                    SCREENING_REASON,
                    MERGE_WITH,
                    VariableKey.text("reworkOutcome"),
                    SchoolOptIn.PARTICIPATION,
                    SchoolOptIn.PARTICIPATION_COMMENT,
                    DRAFT_OUTCOME,
                    DURATION_YEARS,
                    LANGUAGES,
                    SEATS_OUT_PER_YEAR,
                    SEATS_IN_PER_YEAR,
                    AMOUNT_EUR,
                    PERSONAL_DATA,
                    IP_STAKE,
                    PPST_SENSITIVE,
                    ZRR_INVOLVED,
                    DEGREE_AWARDING,
                    DEVIATION_FROM_TEMPLATE,
                    DRAFT_LINK,
                    DRAFT_VERSION,
                    KEY_CLAUSES,
                    ReviewRound.OPINION,
                    ReviewRound.OPINION_COMMENT,
                    ARBITRATION_OUTCOME,
                    ARBITRATION_REASON,
                    SignatureCollection.SIGNATORY_NAME,
                    SignatureCollection.SIGNATORY_CAPACITY,
                    SignatureCollection.SIGNATURE_METHOD,
                    SignatureCollection.SIGNED_ON,
                    SignatureCollection.SIGNED_PLACE,
                    SignatureCollection.COPY_OUTCOME,
                    SignatureCollection.COPY_REASON)
            .map(VariableKey::name)
            .toList();

    @Override
    public List<String> names() {
        return FIELDS;
    }
}
