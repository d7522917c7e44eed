package fr.imtgrandest.passerelle.exchange;

/**
 * A field of a case with its value, as programs and as people read it.
 *
 * @param id of the field, the same for ever
 * @param value text, number, truth value, or a list of texts; a date in ISO 8601, a moment in UTC, a code as the program keeps it
 * @param text what people read for the value
 */
public record CaseField(String id, Bilingual label, Object value, Bilingual text) {}
