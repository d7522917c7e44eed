package fr.imtgrandest.passerelle.action;

import fr.imtgrandest.passerelle.shared.Reference;

/**
 * A milestone was recalled to its owner, in the transaction of the reminder.
 *
 * @param position in the plan, from 0
 */
public record MilestoneReminded(Reference action, int position, ReminderKind kind) {}
