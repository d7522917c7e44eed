package fr.imtgrandest.passerelle.identity;

import java.util.List;

/**
 * Why a person cannot be erased yet.
 *
 * @param key of the message that says why, and what to do
 * @param arguments of the message
 */
public record ErasureObstacle(String key, List<String> arguments) {

    public ErasureObstacle {
        arguments = List.copyOf(arguments);
    }

    /** A feature in which a person may still be needed. */
    public interface Source {

        /** What stands in the way in this feature; none where nobody is missed. */
        List<ErasureObstacle> of(KnownPerson person);
    }
}
