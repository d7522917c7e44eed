package fr.imtgrandest.passerelle.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The ids of the groups by which rights are given, and all groups of an alliance. */
public final class Groups {

    public static final String RI_ALLIANCE = "ri-alliance";
    public static final String DIR_COLLEGE = "dir-college";
    public static final String COUNCIL_SEC = "council-sec";
    public static final String SIGN_OFFICE = "sign-office";
    public static final String AUDITOR = "auditor";
    public static final String CAMUNDA_ADMIN = "camunda-admin";

    private Groups() {}

    /** Everyone of a school. */
    public static String school(String school) {
        return "school-" + school;
    }

    /** Members of a working group. */
    public static String workingGroup(String theme) {
        return "wg-" + theme;
    }

    /** Leads of a working group. */
    public static String workingGroupLead(String theme) {
        return "wg-lead-" + theme;
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

    /**
     * All groups of an alliance, in the order of its configuration.
     *
     * @throws IllegalArgumentException if two ids of the configuration lead to the same group
     */
    public static List<Group> of(Alliance alliance) {
        List<Group> groups = new ArrayList<>();
        alliance.schools().forEach(school -> addSchool(groups, school));
        alliance.themes().forEach(theme -> addTheme(groups, theme));
        alliance.parties().forEach(party -> addParty(groups, party));
        groups.add(new Group(RI_ALLIANCE, "Bureau de l’alliance"));
        groups.add(new Group(DIR_COLLEGE, "Collège des directeurs"));
        groups.add(new Group(COUNCIL_SEC, "Secrétariat des conseils"));
        groups.add(new Group(SIGN_OFFICE, "Bureau des signatures"));
        groups.add(new Group(AUDITOR, "Auditeurs"));
        groups.add(new Group(CAMUNDA_ADMIN, "Administration technique"));
        requireDistinct(groups);
        return List.copyOf(groups);
    }

    private static void addSchool(List<Group> groups, Alliance.School school) {
        groups.add(new Group(school(school.id()), school.name()));
        groups.add(new Group(internationalRelations(school.id()), "Relations internationales, " + school.name()));
        groups.add(new Group(director(school.id()), "Direction, " + school.name()));
        groups.add(new Group(studies(school.id()), "Direction des études, " + school.name()));
        groups.add(new Group(laboratories(school.id()), "Direction des laboratoires, " + school.name()));
    }

    private static void addTheme(List<Group> groups, Alliance.Theme theme) {
        groups.add(new Group(workingGroup(theme.id()), "Groupe de travail, " + theme.nameFr()));
        groups.add(new Group(workingGroupLead(theme.id()), "Animation du groupe de travail, " + theme.nameFr()));
    }

    private static void addParty(List<Group> groups, Alliance.Party party) {
        for (PartyOffice office : PartyOffice.values()) {
            groups.add(new Group(office(office, party.id()), office.nameFr() + ", " + party.name()));
        }
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
