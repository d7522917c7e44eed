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
    private final FilterChoices choices;

    PageReaders(People people, FilterChoices choices) {
        this.people = people;
        this.choices = choices;
    }

    Reader of(SignedInUser user) {
        return new Reader(user.userId(), people.groupsOf(user.userId()));
    }

    /** Whether the reader may propose an action: a member or lead of any working group. */
    boolean mayPropose(Reader reader) {
        return choices.themes().stream()
                .anyMatch(theme -> reader.groups().contains(Groups.workingGroup(theme))
                        || reader.groups().contains(Groups.workingGroupLead(theme)));
    }
}
