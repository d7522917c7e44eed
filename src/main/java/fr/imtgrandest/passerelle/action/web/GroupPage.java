package fr.imtgrandest.passerelle.action.web;

import fr.imtgrandest.passerelle.identity.GroupMember;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a working group, in the reader's words.
 *
 * @param retired since when it is out of work; null while it works
 * @param actions the newest of those that the reader may see
 * @param allActions how many there are
 * @param calendar by month, the earliest first
 */
record GroupPage(
        String theme,
        String name,
        String nameFr,
        String nameEn,
        String category,
        @Nullable String retired,
        List<GroupMember> leads,
        List<GroupMember> members,
        List<ActionRow> actions,
        long allActions,
        List<Month> calendar) {

    /** The days of one month. */
    record Month(String name, List<Day> days) {}

    /**
     * Something that is due.
     *
     * @param what is due, with whom where it is a milestone
     * @param late whether it should have been done
     */
    record Day(String day, String what, String reference, String title, boolean late) {}
}
