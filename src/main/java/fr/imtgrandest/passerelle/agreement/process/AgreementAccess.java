package fr.imtgrandest.passerelle.agreement.process;

import fr.imtgrandest.passerelle.engine.ProcessAccess;
import fr.imtgrandest.passerelle.identity.Alliance;
import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.identity.WorkingGroups;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may propose an agreement: the people of the working groups at work and the international-relations officers. */
@Configuration(proxyBeanMethods = false)
class AgreementAccess {

    @Bean
    ProcessAccess agreementProposalAccess(Alliance alliance, WorkingGroups workingGroups) {
        return new ProcessAccess(AgreementProposal.PROCESS, () -> starters(alliance, workingGroups));
    }

    private static Set<String> starters(Alliance alliance, WorkingGroups workingGroups) {
        Set<String> starters = new LinkedHashSet<>();
        starters.add(Groups.RI_ALLIANCE);
        alliance.schools().forEach(school -> starters.add(Groups.internationalRelations(school.id())));
        workingGroups.active().forEach(group -> {
            starters.add(Groups.workingGroup(group.theme()));
            starters.add(Groups.workingGroupLead(group.theme()));
        });
        return starters;
    }
}
