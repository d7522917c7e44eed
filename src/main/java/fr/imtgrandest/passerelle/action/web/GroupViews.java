package fr.imtgrandest.passerelle.action.web;

import fr.imtgrandest.passerelle.action.ActionCases;
import fr.imtgrandest.passerelle.action.ActionFilter;
import fr.imtgrandest.passerelle.action.ActionStatus;
import fr.imtgrandest.passerelle.action.BudgetTotals;
import fr.imtgrandest.passerelle.identity.GroupMember;
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.identity.WorkingGroup;
import fr.imtgrandest.passerelle.identity.WorkingGroup.Category;
import fr.imtgrandest.passerelle.identity.WorkingGroups;
import fr.imtgrandest.passerelle.task.FieldLabels;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts working groups into the reader's words. */
@Component
class GroupViews {

    /** How many actions the page of a group shows; the list of actions has them all. */
    private static final int ACTIONS = 20;

    private final WorkingGroups groups;
    private final ActionCases cases;
    private final ActionListViews lists;
    private final CalendarViews calendar;
    private final FieldLabels labels;

    GroupViews(
            WorkingGroups groups,
            ActionCases cases,
            ActionListViews lists,
            CalendarViews calendar,
            FieldLabels labels) {
        this.groups = groups;
        this.cases = cases;
        this.lists = lists;
        this.calendar = calendar;
        this.labels = labels;
    }

    /** @param manages whether the reader also sees the groups that are out of work */
    GroupList list(Reader reader, boolean manages, Locale locale) {
        Map<String, Long> underWay = underWay(reader);
        List<WorkingGroup> all = groups.all();
        return new GroupList(
                cards(all, group -> isActive(group, Category.TRANSVERSE), underWay, reader, locale),
                cards(all, group -> isActive(group, Category.THEMATIC), underWay, reader, locale),
                cards(all, group -> manages && !group.isActive(), underWay, reader, locale));
    }

    private static boolean isActive(WorkingGroup group, Category category) {
        return group.isActive() && group.category() == category;
    }

    private Map<String, Long> underWay(Reader reader) {
        ActionFilter approved =
                new ActionFilter(null, null, null, null, null, ActionStatus.APPROVED, false, null, null);
        return cases.totals(approved, reader, lists.today()).byTheme().stream()
                .collect(Collectors.toMap(BudgetTotals.Line::key, BudgetTotals.Line::actions));
    }

    private List<GroupCard> cards(
            List<WorkingGroup> all,
            Predicate<WorkingGroup> shown,
            Map<String, Long> underWay,
            Reader reader,
            Locale locale) {
        return all.stream()
                .filter(shown)
                .map(group -> card(group, underWay, reader, locale))
                .toList();
    }

    private GroupCard card(WorkingGroup group, Map<String, Long> underWay, Reader reader, Locale locale) {
        List<GroupMember> people = groups.members(group.theme());
        return new GroupCard(
                group.theme(),
                group.name(locale),
                people.stream().filter(GroupMember::lead).map(GroupMember::name).toList(),
                people.size(),
                underWay.getOrDefault(group.theme(), 0L),
                people.stream().anyMatch(member -> member.userId().equals(reader.userId())));
    }

    GroupPage page(WorkingGroup group, Reader reader, Locale locale) {
        LocalDate today = lists.today();
        ActionFilter ofGroup = ActionFilter.ofTheme(group.theme());
        List<GroupMember> people = groups.members(group.theme());
        return new GroupPage(
                group.theme(),
                group.name(locale),
                group.nameFr(),
                group.nameEn(),
                category(group, locale),
                group.retiredAt() == null ? null : FieldLabels.day(group.retiredAt(), locale),
                people.stream().filter(GroupMember::lead).toList(),
                people.stream().filter(member -> !member.lead()).toList(),
                cases.list(ofGroup, reader, today, ACTIONS, 0).stream()
                        .map(action -> lists.row(action, locale))
                        .toList(),
                cases.totals(ofGroup, reader, today).all().actions(),
                calendar.months(group.theme(), today, locale));
    }

    private String category(WorkingGroup group, Locale locale) {
        return labels.message("action.category." + group.category(), locale);
    }
}
