package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.shared.Reference;
import java.util.Locale;

/** Says what task lists show of the cases of one kind; the feature that they belong to declares it. */
public interface CaseColumns {

    /** The kind of reference of these cases. */
    Reference.Kind kind();

    /**
     * What lists show of a case in a language.
     *
     * @throws IllegalArgumentException if there is no such case
     */
    Columns of(Reference reference, Locale locale);

    /** Whether those outside the case should not learn whom it is with; a case that does not exist is. */
    boolean isConfidential(Reference reference);

    /**
     * What a list shows.
     *
     * @param subject whom or what the case is about
     * @param country empty where the case has none
     */
    record Columns(String subject, String country, String type) {}
}
