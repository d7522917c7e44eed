package fr.imtgrandest.passerelle.action.web;

import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.security.SignedInUser;
import org.springframework.stereotype.Component;

/** Who looks at a page, and what they may do there. */
@Component
class PageReaders {

    private final People people;

    PageReaders(People people) {
        this.people = people;
    }

    Reader of(SignedInUser user) {
        return people.reader(user.userId());
    }

    /** Whether the reader makes and retires working groups and says who is in them: the alliance office. */
    boolean mayManageGroups(Reader reader) {
        return reader.groups().contains(Groups.RI_ALLIANCE);
    }
}
