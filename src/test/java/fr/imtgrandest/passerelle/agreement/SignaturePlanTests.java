package fr.imtgrandest.passerelle.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.imtgrandest.passerelle.identity.Scope;
import fr.imtgrandest.passerelle.support.SomeAlliance;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignaturePlanTests {

    private final SignaturePlan plan = new SignaturePlan(SomeAlliance.OF_THREE_PARTIES);

    @Test
    void each_legal_party_of_the_schools_signs_once_and_the_partner_last() {
        List<SignatoryRule> rules = List.of(
                new SignatoryRule(Scope.PARTNER, "Rectorat", 2), new SignatoryRule(Scope.EACH_PARTY, "Présidence", 1));

        assertThat(plan.needed(rules, List.of("insic", "ensg", "mines-nancy")))
                .containsExactly(
                        new SignatureRequest("ul", "Présidence"),
                        new SignatureRequest("gip-insic", "Présidence"),
                        new SignatureRequest(SignatureRequest.PARTNER, "Rectorat"));
    }

    @Test
    void a_school_does_not_sign() {
        assertThatThrownBy(() ->
                        plan.needed(List.of(new SignatoryRule(Scope.EACH_SCHOOL, "Direction", 1)), List.of("ensg")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
