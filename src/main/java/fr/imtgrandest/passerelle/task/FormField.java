package fr.imtgrandest.passerelle.task;

import java.util.List;

/**
 * One field of a form contract.
 *
 * @param label what people read beside it; the key where that is computed in the browser
 * @param hiddenIf conditions, its own and those of the groups around it: one that holds hides the field
 */
record FormField(String key, String label, FieldType type, Mode mode, boolean confidential, List<Condition> hiddenIf) {

    /** The same field under another key. */
    FormField at(String other) {
        return new FormField(other, label, type, mode, confidential, hiddenIf);
    }

    /** What may be done with a field. */
    enum Mode {
        OPTIONAL,
        REQUIRED,
        /** Comes back only as it was. */
        READONLY,
        /** Never comes back. */
        DISABLED
    }
}
