package fr.imtgrandest.passerelle.exchange;

import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.identity.Reader;
import java.util.Set;

/** For whom the file of a case is made. */
public sealed interface Audience {

    /** Somebody who may see the case; gets what the pages show them. */
    record Person(Reader reader) implements Audience {}

    /**
     * Whoever keeps the program and its database; gets everything.
     *
     * @param account of the machine
     */
    record Operator(String account) implements Audience {}

    /** Whether nothing is left out. */
    default boolean whole() {
        return this instanceof Operator;
    }

    /** Whose rights say what there is beside the case: the operator sees what auditors see. */
    default Reader reader() {
        return this instanceof Person person ? person.reader() : new Reader("", Set.of(Groups.AUDITOR));
    }

    /** Whether what was withheld and refused on the way is told. */
    default boolean audits() {
        return whole() || reader().groups().contains(Groups.AUDITOR);
    }
}
