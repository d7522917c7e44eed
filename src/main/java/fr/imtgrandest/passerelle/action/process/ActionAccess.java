package fr.imtgrandest.passerelle.action.process;

import fr.imtgrandest.passerelle.engine.ProcessAccess;
import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.identity.WorkingGroups;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may propose an action: the people of the working groups at work. */
@Configuration(proxyBeanMethods = false)
class ActionAccess {

    @Bean
    ProcessAccess wgActionAccess(WorkingGroups workingGroups) {
        return new ProcessAccess(WgAction.PROCESS, () -> starters(workingGroups));
    }

    private static Set<String> starters(WorkingGroups workingGroups) {
        return workingGroups.active().stream()
                .flatMap(group -> Stream.of(Groups.workingGroup(group.theme()), Groups.workingGroupLead(group.theme())))
                .collect(Collectors.toSet());
    }
}
