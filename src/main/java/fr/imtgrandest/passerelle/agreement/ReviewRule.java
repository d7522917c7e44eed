package fr.imtgrandest.passerelle.agreement;

import fr.imtgrandest.passerelle.identity.Scope;
import java.util.Set;

/**
 * A review that the table {@code required-reviews} asks for.
 *
 * @param code the review, such as {@code LEGAL}
 * @param role prefix of the group that gives it
 * @param dueDays days to answer
 * @param concerns what the review is about: where none of it changes, it need not be given again
 */
public record ReviewRule(String code, String role, Scope scope, int dueDays, boolean blocking, Set<Facet> concerns) {

    public ReviewRule {
        concerns = Set.copyOf(concerns);
    }
}
