package fr.imtgrandest.passerelle.agreement.process;

import fr.imtgrandest.passerelle.engine.ProcessAccess;
import fr.imtgrandest.passerelle.identity.Alliance;
import fr.imtgrandest.passerelle.identity.Groups;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may propose an agreement: the members of the working groups and the international-relations officers. */
@Configuration(proxyBeanMethods = false)
class AgreementAccess {

    @Bean
    ProcessAccess agreementProposalAccess(Alliance alliance) {
        Set<String> starters = new LinkedHashSet<>();
        starters.add(Groups.RI_ALLIANCE);
        alliance.schools().forEach(school -> starters.add(Groups.internationalRelations(school.id())));
        alliance.themes().forEach(theme -> {
            starters.add(Groups.workingGroup(theme.id()));
            starters.add(Groups.workingGroupLead(theme.id()));
        });
        return new ProcessAccess(AgreementProposal.PROCESS, starters);
    }
}
