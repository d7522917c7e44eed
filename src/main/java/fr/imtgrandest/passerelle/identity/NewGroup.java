package fr.imtgrandest.passerelle.identity;

/**
 * A working group that somebody wants to create.
 *
 * @param theme id of its theme, for good: small letters, digits and hyphens
 * @param firstLead user id of the account that leads it at first
 */
public record NewGroup(String theme, String nameFr, String nameEn, WorkingGroup.Category category, String firstLead) {}
