package fr.imtgrandest.passerelle.action;

/** What a member of the group thinks of a proposal. */
public enum MemberOpinion {
    FOR,
    AGAINST,
    ABSTAIN
}
