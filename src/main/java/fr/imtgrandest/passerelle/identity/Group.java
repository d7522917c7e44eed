package fr.imtgrandest.passerelle.identity;

/**
 * A group by which rights are given.
 *
 * @param id one of the ids that {@link Groups} forms
 * @param name what people read, in French
 */
public record Group(String id, String name) {}
