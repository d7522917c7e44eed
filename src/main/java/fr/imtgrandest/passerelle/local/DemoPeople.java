package fr.imtgrandest.passerelle.local;

import fr.imtgrandest.passerelle.identity.AccountKey;
import fr.imtgrandest.passerelle.identity.Alliance;
import fr.imtgrandest.passerelle.identity.Group;
import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.identity.PeopleSource;
import fr.imtgrandest.passerelle.identity.PersonRegistration;
import fr.imtgrandest.passerelle.identity.PersonRegistration.UserIdForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** The people of the demo: one for each group, a member of each school and a lead, all with the same known password. */
@Component
@Profile("demo")
class DemoPeople implements PeopleSource {

    static final String PASSWORD = "passerelle-demo";

    private static final String ADMINISTRATOR = "admin";
    private static final String LEAD_THEME = "international";
    private static final String LEAD_SCHOOL = "mines-nancy";

    private final Alliance alliance;

    DemoPeople(Alliance alliance) {
        this.alliance = alliance;
    }

    @Override
    public List<PersonRegistration> registrations() {
        // One hash for all: it is slow by design, and the password is no secret.
        String passwordHash = "{bcrypt}" + new BCryptPasswordEncoder().encode(PASSWORD);
        List<PersonRegistration> registrations = new ArrayList<>();
        groupsByLogin().forEach((login, groups) -> {
            DemoName name = DemoName.number(registrations.size());
            registrations.add(new PersonRegistration(
                    AccountKey.local(login),
                    UserIdForm.SUBJECT,
                    name.first(),
                    name.last(),
                    login + "@example.org",
                    Locale.FRENCH,
                    groups,
                    passwordHash));
        });
        return registrations;
    }

    /** Who belongs to which groups, in the order of the groups. */
    Map<String, Set<String>> groupsByLogin() {
        Map<String, Set<String>> people = new LinkedHashMap<>();
        Groups.of(alliance).forEach(group -> people.put(login(group), groupsOfOneLike(group)));
        for (Alliance.School school : alliance.schools()) {
            people.put("member." + school.id(), Set.of(Groups.school(school.id()), Groups.workingGroup(LEAD_THEME)));
        }
        people.put(
                "lead." + LEAD_THEME,
                Set.of(
                        Groups.workingGroup(LEAD_THEME),
                        Groups.workingGroupLead(LEAD_THEME),
                        Groups.school(LEAD_SCHOOL)));
        return people;
    }

    private static String login(Group group) {
        return group.id().equals(Groups.CAMUNDA_ADMIN)
                ? ADMINISTRATOR
                : group.id().replaceFirst("-", ".");
    }

    private Set<String> groupsOfOneLike(Group group) {
        Set<String> groups = new TreeSet<>(Set.of(group.id()));
        for (Alliance.School school : alliance.schools()) {
            String id = school.id();
            if (group.id().equals(Groups.director(id))) {
                groups.add(Groups.DIR_COLLEGE);
            }
            if (Set.of(
                            Groups.director(id),
                            Groups.internationalRelations(id),
                            Groups.studies(id),
                            Groups.laboratories(id))
                    .contains(group.id())) {
                groups.add(Groups.school(id));
            }
        }
        return groups;
    }
}
