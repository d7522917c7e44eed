package fr.imtgrandest.passerelle.agreement;

import fr.imtgrandest.passerelle.identity.Alliance;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which signatures an agreement needs: schools do not sign, their legal parties do. */
@Component
public class SignaturePlan {

    private final Alliance alliance;

    SignaturePlan(Alliance alliance) {
        this.alliance = alliance;
    }

    /** One signature per legal party of the joining schools, and what the rules ask of the partner. */
    public List<SignatureRequest> needed(List<SignatoryRule> rules, List<String> joining) {
        return rules.stream()
                .sorted(Comparator.comparingInt(SignatoryRule::rank))
                .flatMap(rule -> switch (rule.scope()) {
                    case EACH_PARTY ->
                        alliance.partiesOf(joining).stream()
                                .map(party -> new SignatureRequest(party.id(), rule.capacity()));
                    case PARTNER -> Stream.of(new SignatureRequest(SignatureRequest.PARTNER, rule.capacity()));
                    default -> throw new IllegalArgumentException("No signatory for " + rule);
                })
                .toList();
    }
}
