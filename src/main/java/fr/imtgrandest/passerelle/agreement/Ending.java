package fr.imtgrandest.passerelle.agreement;

/** How a case ended, with the legal status that follows. */
public enum Ending {
    /** The proposer took it back while reworking it. */
    PROPOSAL_WITHDRAWN(LegalStatus.WITHDRAWN),
    PROPOSAL_REFUSED(LegalStatus.REJECTED),
    /** It goes on in another case. */
    PROPOSAL_MERGED(LegalStatus.WITHDRAWN),
    DRAFT_WITHDRAWN(LegalStatus.WITHDRAWN),
    /** The arbitration stopped it. */
    PROPOSAL_STOPPED(LegalStatus.REJECTED),
    APPROVAL_REJECTED(LegalStatus.REJECTED),
    AGREEMENT_ACTIVE(LegalStatus.ACTIVE);

    private final LegalStatus status;

    Ending(LegalStatus status) {
        this.status = status;
    }

    public LegalStatus status() {
        return status;
    }
}
