package fr.imtgrandest.passerelle.action.web;

import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.identity.WorkingGroups;
import fr.imtgrandest.passerelle.security.SignedInUser;
import org.springframework.stereotype.Component;

/** Who looks at a page, and what they may do there. */
@Component
class PageReaders {

    private final People people;
    private final WorkingGroups workingGroups;

    PageReaders(People people, WorkingGroups workingGroups) {
        this.people = people;
        this.workingGroups = workingGroups;
    }

    Reader of(SignedInUser user) {
        return new Reader(user.userId(), people.groupsOf(user.userId()));
    }

    /** Whether the reader may propose an action: a member or lead of any working group that works. */
    boolean mayPropose(Reader reader) {
        return workingGroups.active().stream()
                .anyMatch(group -> reader.groups().contains(Groups.workingGroup(group.theme()))
                        || reader.groups().contains(Groups.workingGroupLead(group.theme())));
    }

    /** Whether the reader makes and retires working groups and says who is in them: the alliance office. */
    boolean mayManageGroups(Reader reader) {
        return reader.groups().contains(Groups.RI_ALLIANCE);
    }
}
