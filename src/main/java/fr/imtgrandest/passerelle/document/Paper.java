package fr.imtgrandest.passerelle.document;

import java.util.Locale;

/**
 * A paper to be made.
 *
 * @param title what programs show as its name
 * @param content what its template shows, in the words of the language
 */
public record Paper(PaperKind kind, Locale language, String title, Record content) {}
