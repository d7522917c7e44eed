package fr.imtgrandest.passerelle.action.web;

import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.identity.WorkingGroup.Category;
import fr.imtgrandest.passerelle.identity.WorkingGroupRefused;
import fr.imtgrandest.passerelle.identity.WorkingGroups;
import fr.imtgrandest.passerelle.journal.Deeds;
import fr.imtgrandest.passerelle.security.SignedInUser;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What the alliance office does to working groups; an act that is sent twice is done once. */
@Controller
class GroupActs {

    private final WorkingGroups groups;
    private final GroupPages pages;
    private final PageReaders readers;
    private final Deeds deeds;

    GroupActs(WorkingGroups groups, GroupPages pages, PageReaders readers, Deeds deeds) {
        this.groups = groups;
        this.pages = pages;
        this.readers = readers;
        this.deeds = deeds;
    }

    /** As what someone joins or leaves a group. */
    enum Role {
        MEMBER,
        LEAD
    }

    @PostMapping("/groups")
    ModelAndView create(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam("theme") String theme,
            @RequestParam("nameFr") String nameFr,
            @RequestParam("nameEn") String nameEn,
            @RequestParam("category") Category category,
            @RequestParam("firstLead") String firstLead) {
        NewGroupForm form = new NewGroupForm(theme.strip(), nameFr, nameEn, category, firstLead);
        Reader office = office(user);
        return act(
                GroupChange.CREATED,
                form.theme(),
                recorded(user, GroupChange.CREATED, form.theme(), form.values(), () -> groups.create(form.toGroup())),
                model -> pages.showList(office, form, model));
    }

    @PostMapping("/groups/{theme}/names")
    ModelAndView rename(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable("theme") String theme,
            @RequestParam("nameFr") String nameFr,
            @RequestParam("nameEn") String nameEn) {
        return change(
                user,
                GroupChange.RENAMED,
                theme,
                Map.of("nameFr", nameFr, "nameEn", nameEn),
                () -> groups.rename(theme, nameFr, nameEn));
    }

    @PostMapping("/groups/{theme}/retire")
    ModelAndView retire(@AuthenticationPrincipal SignedInUser user, @PathVariable("theme") String theme) {
        return change(user, GroupChange.RETIRED, theme, Map.of(), () -> groups.retire(theme));
    }

    @PostMapping("/groups/{theme}/reopen")
    ModelAndView reopen(@AuthenticationPrincipal SignedInUser user, @PathVariable("theme") String theme) {
        return change(user, GroupChange.REOPENED, theme, Map.of(), () -> groups.reopen(theme));
    }

    @PostMapping("/groups/{theme}/people")
    ModelAndView join(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable("theme") String theme,
            @RequestParam("person") String person,
            @RequestParam("role") Role role) {
        return change(user, GroupChange.JOINED, theme, values(person, role), () -> {
            if (role == Role.LEAD) {
                groups.addLead(theme, person);
            } else {
                groups.addMember(theme, person);
            }
        });
    }

    /** A member who leaves is no lead any more either; a lead who stops leading stays a member. */
    @PostMapping("/groups/{theme}/people/leave")
    ModelAndView leave(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable("theme") String theme,
            @RequestParam("person") String person,
            @RequestParam("role") Role role) {
        return change(user, GroupChange.LEFT, theme, values(person, role), () -> {
            if (role == Role.LEAD) {
                groups.removeLead(theme, person);
            } else {
                groups.removeMember(theme, person);
            }
        });
    }

    private static Map<String, String> values(String person, Role role) {
        return Map.of("person", person, "role", role.name());
    }

    private ModelAndView change(
            SignedInUser user, GroupChange change, String theme, Map<String, String> values, Runnable work) {
        Reader office = office(user);
        return act(
                change,
                theme,
                recorded(user, change, theme, values, work),
                model -> pages.showOne(theme, office, model));
    }

    private Runnable recorded(
            SignedInUser user, GroupChange change, String theme, Map<String, String> values, Runnable work) {
        return () -> deeds.administrate(user.userId(), "group-" + change.code(), theme, values, work);
    }

    /** @param again shows the page on which the act was asked for, where it is refused */
    private static ModelAndView act(GroupChange change, String theme, Runnable work, Function<Model, String> again) {
        try {
            work.run();
            return new ModelAndView("redirect:/groups/" + theme + "?done=" + change.code());
        } catch (WorkingGroupRefused refused) {
            Model model = new ExtendedModelMap().addAttribute("refusal", refused.messageKey());
            return new ModelAndView(again.apply(model), model.asMap(), status(refused));
        }
    }

    private static HttpStatus status(WorkingGroupRefused refused) {
        return switch (refused.reason()) {
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case ID_MALFORMED, ID_RESERVED, NAME, ACCOUNT -> HttpStatus.BAD_REQUEST;
            case ID_TAKEN, RETIRED, LAST_LEAD -> HttpStatus.CONFLICT;
        };
    }

    private Reader office(SignedInUser user) {
        Reader reader = readers.of(user);
        if (!readers.mayManageGroups(reader)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return reader;
    }
}
