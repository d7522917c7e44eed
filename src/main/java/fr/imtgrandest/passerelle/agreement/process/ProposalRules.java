package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.*;

import fr.imtgrandest.passerelle.agreement.AgreementType;
import fr.imtgrandest.passerelle.identity.Alliance;
import fr.imtgrandest.passerelle.shared.CountryCode;
import fr.imtgrandest.passerelle.shared.ErasmusCode;
import fr.imtgrandest.passerelle.shared.RorId;
import fr.imtgrandest.passerelle.shared.WebAddress;
import fr.imtgrandest.passerelle.task.Faults;
import fr.imtgrandest.passerelle.task.Submission;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a proposal must hold to beyond its form, at the start and after a rework. */
@Component
class ProposalRules {

    private final Alliance alliance;

    ProposalRules(Alliance alliance) {
        this.alliance = alliance;
    }

    void check(Submission submission, Faults faults) {
        submission
                .find(PARTNER_COUNTRY)
                .filter(country -> CountryCode.parse(country).isEmpty())
                .ifPresent(country -> faults.add(PARTNER_COUNTRY.name(), "agreement.fault.country"));
        submission
                .find(PARTNER_WEBSITE)
                .filter(website -> WebAddress.parse(website).isEmpty())
                .ifPresent(website -> faults.add(PARTNER_WEBSITE.name(), "agreement.fault.link"));
        submission
                .find(PARTNER_ROR)
                .filter(ror -> RorId.parse(ror).isEmpty())
                .ifPresent(ror -> faults.add(PARTNER_ROR.name(), "agreement.fault.ror"));
        submission
                .find(PARTNER_ERASMUS_CODE)
                .filter(code -> ErasmusCode.parse(code).isEmpty())
                .ifPresent(code -> faults.add(PARTNER_ERASMUS_CODE.name(), "agreement.fault.erasmusCode"));
        submission.find(INVITED_SCHOOLS).ifPresent(invited -> checkSchools(submission, invited, faults));
    }

    private void checkSchools(Submission submission, List<String> invited, Faults faults) {
        Optional<String> lead = submission.find(LEAD_SCHOOL);
        if (lead.isPresent() && !invited.contains(lead.get())) {
            faults.add(INVITED_SCHOOLS.name(), "agreement.fault.leadNotInvited");
        }
        if (new HashSet<>(invited).size() < invited.size()) {
            faults.add(INVITED_SCHOOLS.name(), "agreement.fault.schoolTwice");
        }
        if (submission.find(TYPE).equals(Optional.of(AgreementType.ERASMUS_IIA))) {
            checkErasmus(invited, faults);
        }
    }

    /** An inter-institutional agreement has exactly two partners, each with a charter (EWP IIA v7, partner min = max = 2). */
    private void checkErasmus(List<String> invited, Faults faults) {
        List<Alliance.Party> parties = alliance.partiesOf(invited);
        if (parties.size() > 1) {
            faults.add(INVITED_SCHOOLS.name(), "agreement.fault.erasmusOneParty");
        } else if (parties.stream().anyMatch(party -> party.erasmusCode() == null)) {
            faults.add(INVITED_SCHOOLS.name(), "agreement.fault.erasmusNoCharter");
        }
    }
}
