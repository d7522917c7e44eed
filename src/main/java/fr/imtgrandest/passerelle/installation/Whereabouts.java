package fr.imtgrandest.passerelle.installation;

/**
 * Where the database lives: cluster, database, table and timeline, between slashes.
 *
 * @param home where it was at home when that was last settled
 * @param place where it is
 * @param held whether it is not where it was, or was held on purpose: nobody takes jobs
 */
public record Whereabouts(String home, String place, boolean held) {

    /** Where it is held all the same, that was done on purpose. */
    public boolean isAtHome() {
        return home.equals(place);
    }
}
