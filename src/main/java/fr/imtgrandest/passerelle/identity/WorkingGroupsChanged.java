package fr.imtgrandest.passerelle.identity;

/** A working group was created, renamed, retired or reopened; published in the transaction of the change. */
public record WorkingGroupsChanged() {}
