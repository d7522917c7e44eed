package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.CONFIDENTIAL;
import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.DIMENSION;
import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.INVITED_SCHOOLS;
import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.LEAD_SCHOOL;
import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.OBJECTIVES;
import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.ORIGIN;
import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.PARTNER_CITY;
import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.PARTNER_CONTACT_EMAIL;
import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.PARTNER_COUNTRY;
import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.PARTNER_ERASMUS_CODE;
import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.PARTNER_NAME;
import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.PARTNER_ROR;
import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.PARTNER_WEBSITE;
import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.START_DATE;
import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.THEMES;
import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.TITLE;
import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.TYPE;

import fr.imtgrandest.passerelle.agreement.ProposalSeed;
import fr.imtgrandest.passerelle.agreement.ProposalStarts;
import fr.imtgrandest.passerelle.engine.VariableKey;
import fr.imtgrandest.passerelle.shared.Reference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts proposals through the engine, as the start form does. */
@Component
class EngineProposalStarts implements ProposalStarts {

    private static final List<VariableKey<?>> FIELDS = List.of(
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
            CONFIDENTIAL);

    private final RuntimeService runtime;

    EngineProposalStarts(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public Map<String, Object> fields(ProposalSeed seed) {
        Map<String, Object> fields = new HashMap<>();
        FIELDS.forEach(field -> fields.put(field.name(), null));
        fields.put(TITLE.name(), TITLE.typed(seed.title()));
        fields.put(LEAD_SCHOOL.name(), LEAD_SCHOOL.typed(seed.leadSchool()));
        fields.put(INVITED_SCHOOLS.name(), INVITED_SCHOOLS.typed(seed.schools()));
        fields.put(OBJECTIVES.name(), OBJECTIVES.typed(seed.objectives()));
        fields.put(THEMES.name(), THEMES.typed(seed.themes()));
        fields.put(DIMENSION.name(), DIMENSION.typed(seed.dimension()));
        return fields;
    }

    @Override
    public Reference start(Map<String, Object> variables, Reference origin) {
        Map<String, Object> fields = new HashMap<>();
        for (VariableKey<?> field : FIELDS) {
            fields.put(field.name(), variables.get(field.name()));
        }
        fields.put(ORIGIN.name(), ORIGIN.typed(origin.toString()));
        return Reference.of(runtime.startProcessInstanceByKey(AgreementProposal.PROCESS, fields)
                .getBusinessKey());
    }
}
