package fr.imtgrandest.passerelle.agreement.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The papers that the page of a case leads to.
 *
 * @param ready made when they are fetched
 * @param issue the one that is issued at a press of its button; null where there is nothing to record
 * @param issued those issued before, the newest first
 */
record PaperLinks(List<Link> ready, @Nullable Link issue, List<Link> issued) {

    /** Where something leads and what it is called. */
    record Link(String address, String label) {}
}
