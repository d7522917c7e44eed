package fr.imtgrandest.passerelle.agreement.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document of a case, in the reader's words.
 *
 * @param language null where it says nothing of the document
 * @param fixed whether it is before those who judge it, and so changes when they ask for it only
 * @param mayWithdraw whether the reader may end that it counts
 * @param earlier the versions before the current one, the newest first
 */
record DocumentRow(
        String id,
        String kind,
        @Nullable String language,
        boolean restricted,
        boolean withdrawn,
        boolean fixed,
        boolean mayWithdraw,
        Version current,
        List<Version> earlier) {

    /**
     * One version.
     *
     * @param address where the file is fetched
     * @param about type, size and pages
     * @param by who brought it, and when
     */
    record Version(int number, String name, String address, String about, String by, String sha256) {}
}
