package fr.imtgrandest.passerelle.identity;

/** A working group cannot be changed as somebody wants; nothing was changed. */
public final class WorkingGroupRefused extends RuntimeException {

    private final Reason reason;

    /** What stands in the way. */
    public enum Reason {
        /** No working group has this id. */
        UNKNOWN("unknown"),
        /** The group is retired: it must be reopened first. */
        RETIRED("retired"),
        /** The id is longer than {@link WorkingGroup#MAX_ID} or not of small letters, digits and single hyphens. */
        ID_MALFORMED("idMalformed"),
        /** The id begins as only the groups of leads may. */
        ID_RESERVED("idReserved"),
        /** A group, be it retired or made by hand in the engine, has this id already. */
        ID_TAKEN("idTaken"),
        /** A name is blank, longer than {@link WorkingGroup#MAX_NAME}, or holds something that is no text. */
        NAME("name"),
        /** Nobody has this account, or it is disabled. */
        ACCOUNT("account"),
        /** Nobody who can sign in would lead the group any more. */
        LAST_LEAD("lastLead");

        private final String key;

        Reason(String key) {
            this.key = key;
        }
    }

    WorkingGroupRefused(Reason reason) {
        super("Working group refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Key of what people read about it. */
    public String messageKey() {
        return "workingGroup.refused." + reason.key;
    }
}
