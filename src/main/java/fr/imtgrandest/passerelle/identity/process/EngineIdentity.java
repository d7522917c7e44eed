package fr.imtgrandest.passerelle.identity.process;

import fr.imtgrandest.passerelle.engine.SystemAccess;
import fr.imtgrandest.passerelle.identity.Group;
import fr.imtgrandest.passerelle.identity.PersonRegistration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/**
 * Writes and reads the engine's users, groups and memberships, always in the engine's own name: whoever happens to be
 * signed in on this thread has no say in it.
 */
@Component
public class EngineIdentity {

    private static final String GROUP_TYPE = "WORKFLOW";

    private final IdentityService identityService;
    private final SystemAccess system;

    EngineIdentity(IdentityService identityService, SystemAccess system) {
        this.identityService = identityService;
        this.system = system;
    }

    /** Creates the groups that are missing and gives the others their present name. */
    public void saveGroups(List<Group> groups) {
        system.write(() -> groups.forEach(this::saveGroup));
    }

    private void saveGroup(Group group) {
        var stored = identityService.createGroupQuery().groupId(group.id()).singleResult();
        if (stored == null) {
            stored = identityService.newGroup(group.id());
        } else if (group.nameFr().equals(stored.getName())) {
            return;
        }
        stored.setName(group.nameFr());
        stored.setType(GROUP_TYPE);
        identityService.saveGroup(stored);
    }

    /** Creates the user or gives it its present names; the engine never gets a password. */
    public void saveUser(String userId, PersonRegistration registration) {
        system.write(() -> {
            User user = identityService.createUserQuery().userId(userId).singleResult();
            if (user == null) {
                user = identityService.newUser(userId);
            } else if (isUpToDate(user, registration)) {
                return;
            }
            user.setFirstName(registration.firstName());
            user.setLastName(registration.lastName());
            user.setEmail(registration.mail());
            identityService.saveUser(user);
        });
    }

    private static boolean isUpToDate(User user, PersonRegistration registration) {
        return registration.firstName().equals(user.getFirstName())
                && registration.lastName().equals(user.getLastName())
                && Objects.equals(registration.mail(), user.getEmail());
    }

    /**
     * Makes the user a member of exactly the wanted groups among the managed ones; memberships of other groups stay.
     *
     * @return whether that changed anything
     */
    public boolean setMemberships(String userId, Set<String> wanted, Set<String> managed) {
        Set<String> present = groupsOf(userId);
        List<String> joined =
                wanted.stream().filter(group -> !present.contains(group)).toList();
        List<String> left = present.stream()
                .filter(group -> managed.contains(group) && !wanted.contains(group))
                .toList();
        system.write(() -> {
            joined.forEach(group -> identityService.createMembership(userId, group));
            left.forEach(group -> identityService.deleteMembership(userId, group));
        });
        return !joined.isEmpty() || !left.isEmpty();
    }

    public Set<String> groupsOf(String userId) {
        return system.read(() -> identityService.createGroupQuery().groupMember(userId).list().stream()
                .map(org.camunda.bpm.engine.identity.Group::getId)
                .collect(Collectors.toUnmodifiableSet()));
    }

    public List<String> membersOf(String groupId) {
        return system.read(() -> identityService.createUserQuery().memberOfGroup(groupId).list().stream()
                .map(User::getId)
                .sorted()
                .toList());
    }

    public boolean hasGroup(String groupId) {
        return system.read(
                () -> identityService.createGroupQuery().groupId(groupId).count() > 0);
    }
}
