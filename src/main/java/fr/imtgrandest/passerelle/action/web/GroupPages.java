package fr.imtgrandest.passerelle.action.web;

import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.identity.WorkingGroup;
import fr.imtgrandest.passerelle.identity.WorkingGroups;
import fr.imtgrandest.passerelle.security.SignedInUser;
import fr.imtgrandest.passerelle.shared.ReaderLanguage;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pages of working groups: all of them, and each one with its people, actions and calendar. */
@Controller
class GroupPages {

    private final WorkingGroups groups;
    private final GroupViews views;
    private final PageReaders readers;

    GroupPages(WorkingGroups groups, GroupViews views, PageReaders readers) {
        this.groups = groups;
        this.views = views;
        this.readers = readers;
    }

    @GetMapping("/groups")
    String list(@AuthenticationPrincipal SignedInUser user, Model model) {
        return showList(readers.of(user), NewGroupForm.EMPTY, model);
    }

    @GetMapping("/groups/{theme}")
    String one(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable("theme") String theme,
            @RequestParam(name = "done", defaultValue = "") String done,
            Model model) {
        GroupChange.ofCode(done).ifPresent(change -> model.addAttribute("done", change.messageKey()));
        return showOne(theme, readers.of(user), model);
    }

    /** @param filled what somebody has filled in to create a group */
    String showList(Reader reader, NewGroupForm filled, Model model) {
        boolean manages = readers.mayManageGroups(reader);
        model.addAttribute("groups", views.list(reader, manages, ReaderLanguage.current()));
        model.addAttribute("filled", filled);
        addManagement(manages, model);
        return "group/list";
    }

    String showOne(String theme, Reader reader, Model model) {
        WorkingGroup group = groups.find(theme).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("group", views.page(group, reader, ReaderLanguage.current()));
        addManagement(readers.mayManageGroups(reader), model);
        return "group/page";
    }

    private void addManagement(boolean manages, Model model) {
        model.addAttribute("manages", manages);
        if (manages) {
            model.addAttribute("candidates", groups.candidates());
        }
    }
}
