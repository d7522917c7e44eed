package fr.imtgrandest.passerelle.retention;

/**
 * A place where a text names somebody.
 *
 * @param about reference of the case; empty where it is about none
 * @param where table and column, or what of the engine it is
 * @param which tells the place from others of its kind
 */
public record Trace(String about, String where, String which) implements Comparable<Trace> {

    @Override
    public int compareTo(Trace other) {
        return (about + " " + where + " " + which).compareTo(other.about + " " + other.where + " " + other.which);
    }
}
