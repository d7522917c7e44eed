package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.*;

import fr.imtgrandest.passerelle.agreement.Conditions;
import fr.imtgrandest.passerelle.agreement.Proposal;
import fr.imtgrandest.passerelle.engine.VariableKey;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the proposal and the conditions of a case from its variables, and none but those: a list costs a statement each. */
final class ProposalReader {

    /** The variables that the conditions are read from. */
    static final List<String> CONDITIONS = Stream.of(
                    DURATION_YEARS, LANGUAGES, SEATS_OUT_PER_YEAR, SEATS_IN_PER_YEAR, AMOUNT_EUR, PERSONAL_DATA, IP_STAKE, PPST_SENSITIVE, ZRR_INVOLVED, DEGREE_AWARDING, DEVIATION_FROM_TEMPLATE, DRAFT_LINK, DRAFT_VERSION, KEY_CLAUSES)
            .map(VariableKey::name)
            .toList();

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

    private static <T> T require(VariableKey<T> key, Function<String, ? extends @Nullable Object> variables) {
        return key.find(variables).orElseThrow(() -> new IllegalStateException("The case has no " + key));
    }
}
