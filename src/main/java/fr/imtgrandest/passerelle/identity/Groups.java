package fr.imtgrandest.passerelle.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The ids of the groups by which rights are given, and the groups that follow from a configuration. */
public final class Groups {

    public static final String RI_ALLIANCE = "ri-alliance";
    public static final String DIR_COLLEGE = "dir-college";
    public static final String COUNCIL_SEC = "council-sec";
    public static final String SIGN_OFFICE = "sign-office";
    public static final String AUDITOR = "auditor";
    public static final String CAMUNDA_ADMIN = "camunda-admin";

    private static final String WORKING_GROUP = "wg-";

    private Groups() {}

    /** Everyone of a school. */
    public static String school(String school) {
        return "school-" + school;
    }

    /** Members of a working group. */
    public static String workingGroup(String theme) {
        return WORKING_GROUP + theme;
    }

    /** Leads of a working group. */
    public static String workingGroupLead(String theme) {
        return WORKING_GROUP + WorkingGroup.RESERVED_PREFIX + theme;
    }

    /** Whether a group is that of the members or of the leads of some working group. */
    public static boolean isOfWorkingGroup(String group) {
        return group.startsWith(WORKING_GROUP);
    }

    /** The theme of the working group that a group belongs to. */
    static String theme(String group) {
        String theme = group.substring(WORKING_GROUP.length());
        return theme.startsWith(WorkingGroup.RESERVED_PREFIX)
                ? theme.substring(WorkingGroup.RESERVED_PREFIX.length())
                : theme;
    }

    /** International-relations officers of a school. */
    public static String internationalRelations(String school) {
        return "ri-" + school;
    }

    /** The director of a school. */
    public static String director(String school) {
        return "dir-" + school;
    }

    /** The head of studies of a school. */
    public static String studies(String school) {
        return "studies-" + school;
    }

    /** The head of laboratories of a school. */
    public static String laboratories(String school) {
        return "lab-" + school;
    }

    /** The officers of a legal party for one of its offices. */
    public static String office(PartyOffice office, String party) {
        return office.prefix() + "-" + party;
    }

    /** The two groups of a working group: its members and its leads. */
    static List<Group> of(WorkingGroup group) {
        return ofTheme(group.theme(), group.nameFr(), group.nameEn());
    }

    /** The groups of an alliance that do not change while it runs: all but those of the working groups. */
    static List<Group> permanent(Alliance alliance) {
        return of(alliance).stream()
                .filter(group -> !isOfWorkingGroup(group.id()))
                .toList();
    }

    /**
     * All groups that an alliance begins with, those of its first working groups too, in the order of its configuration.
     *
     * @throws IllegalArgumentException if two ids of the configuration lead to the same group
     */
    public static List<Group> of(Alliance alliance) {
        List<Group> groups = new ArrayList<>();
        alliance.schools().forEach(school -> addSchool(groups, school));
        alliance.themes().forEach(theme -> groups.addAll(ofTheme(theme.id(), theme.nameFr(), theme.nameEn())));
        alliance.parties().forEach(party -> addParty(groups, party));
        groups.add(new Group(RI_ALLIANCE, "Bureau de l’alliance", "Alliance office"));
        groups.add(new Group(DIR_COLLEGE, "Collège des directeurs", "College of directors"));
        groups.add(new Group(COUNCIL_SEC, "Secrétariat des conseils", "Council secretaries"));
        groups.add(new Group(SIGN_OFFICE, "Bureau des signatures", "Signature desk"));
        groups.add(new Group(AUDITOR, "Auditeurs", "Auditors"));
        groups.add(new Group(CAMUNDA_ADMIN, "Administration technique", "Technical administration"));
        requireDistinct(groups);
        return List.copyOf(groups);
    }

    private static void addSchool(List<Group> groups, Alliance.School school) {
        groups.add(new Group(school(school.id()), school.name(), school.name()));
        groups.add(named(
                internationalRelations(school.id()),
                "Relations internationales",
                "International relations",
                school.name()));
        groups.add(named(director(school.id()), "Direction", "Director", school.name()));
        groups.add(named(studies(school.id()), "Direction des études", "Head of studies", school.name()));
        groups.add(
                named(laboratories(school.id()), "Direction des laboratoires", "Head of laboratories", school.name()));
    }

    private static List<Group> ofTheme(String theme, String nameFr, String nameEn) {
        return List.of(
                new Group(workingGroup(theme), "Groupe de travail, " + nameFr, "Working group, " + nameEn),
                new Group(
                        workingGroupLead(theme),
                        "Animation du groupe de travail, " + nameFr,
                        "Leads of the working group, " + nameEn));
    }

    private static void addParty(List<Group> groups, Alliance.Party party) {
        for (PartyOffice office : PartyOffice.values()) {
            groups.add(named(office(office, party.id()), office.nameFr(), office.nameEn(), party.name()));
        }
    }

    /** A group of a school or a party, whose name is the same in both languages. */
    private static Group named(String id, String roleFr, String roleEn, String name) {
        return new Group(id, roleFr + ", " + name, roleEn + ", " + name);
    }

    private static void requireDistinct(List<Group> groups) {
        Set<String> ids = new HashSet<>();
        for (Group group : groups) {
            if (!ids.add(group.id())) {
                throw new IllegalArgumentException("Two ids of the alliance lead to the group '" + group.id() + "'");
            }
        }
    }
}
