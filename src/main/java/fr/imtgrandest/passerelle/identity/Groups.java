package fr.imtgrandest.passerelle.identity;

/** The ids of the groups by which rights are given. */
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
}
