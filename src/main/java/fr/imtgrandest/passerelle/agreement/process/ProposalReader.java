package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.*;

import fr.imtgrandest.passerelle.agreement.Conditions;
import fr.imtgrandest.passerelle.agreement.Proposal;
import fr.imtgrandest.passerelle.engine.VariableKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the proposal and the conditions of a case from its variables, and none but those: a list costs a statement each. */
final class ProposalReader {

    private ProposalReader() {}

    /** @throws IllegalStateException if a required field is missing */
    static Proposal proposal(Function<String, ? extends @Nullable Object> variables) {
        return new Proposal(
                require(TITLE, variables),
                require(TYPE, variables),
                new Proposal.Partner(
                        require(PARTNER_NAME, variables),
                        require(PARTNER_COUNTRY, variables),
                        require(PARTNER_CITY, variables),
                        PARTNER_WEBSITE.find(variables).orElse(null),
                        PARTNER_ROR.find(variables).orElse(null),
                        PARTNER_ERASMUS_CODE.find(variables).orElse(null),
                        PARTNER_CONTACT_EMAIL.find(variables).orElse(null)),
                require(LEAD_SCHOOL, variables),
                require(INVITED_SCHOOLS, variables),
                require(OBJECTIVES, variables),
                require(THEMES, variables),
                require(START_DATE, variables),
                DIMENSION.find(variables).orElse(null),
                CONFIDENTIAL.find(variables).orElse(false));
    }

    static Conditions conditions(Function<String, ? extends @Nullable Object> variables) {
        return new Conditions(
                DURATION_YEARS.find(variables).orElse(null),
                LANGUAGES.find(variables).orElse(List.of()),
                SEATS_OUT_PER_YEAR.find(variables).orElse(null),
                SEATS_IN_PER_YEAR.find(variables).orElse(null),
                AMOUNT_EUR.find(variables).orElse(null),
                PERSONAL_DATA.find(variables).orElse(null),
                IP_STAKE.find(variables).orElse(false),
                PPST_SENSITIVE.find(variables).orElse(false),
                ZRR_INVOLVED.find(variables).orElse(false),
                DEGREE_AWARDING.find(variables).orElse(null),
                DEVIATION_FROM_TEMPLATE.find(variables).orElse(null),
                DRAFT_LINK.find(variables).orElse(null),
                DRAFT_VERSION.find(variables).orElse(null),
                KEY_CLAUSES.find(variables).orElse(null));
    }

    /** The names of all variables that conditions are read from. */
    static List<String> namesOfConditions() {
        List<String> asked = new ArrayList<>();
        conditions(name -> {
            asked.add(name);
            return null;
        });
        return asked;
    }

    private static <T> T require(VariableKey<T> key, Function<String, ? extends @Nullable Object> variables) {
        return key.find(variables).orElseThrow(() -> new IllegalStateException("The case has no " + key));
    }
}
