package fr.imtgrandest.passerelle.identity;

import fr.imtgrandest.passerelle.identity.persistence.PeopleTables;
import fr.imtgrandest.passerelle.identity.process.EngineIdentity;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who is in the two groups of a working group. */
@Component
class WorkingGroupPeople {

    private final PeopleTables people;
    private final EngineIdentity engine;
    private final Memberships memberships;
    private final WorkingGroupRules rules;
    private final ApplicationEventPublisher events;

    WorkingGroupPeople(
            PeopleTables people,
            EngineIdentity engine,
            Memberships memberships,
            WorkingGroupRules rules,
            ApplicationEventPublisher events) {
        this.people = people;
        this.engine = engine;
        this.memberships = memberships;
        this.rules = rules;
        this.events = events;
    }

    List<GroupMember> members(String theme) {
        Set<String> leads = Set.copyOf(leads(theme));
        Set<String> everyone = new HashSet<>(leads);
        everyone.addAll(engine.membersOf(Groups.workingGroup(theme)));
        Map<String, String> names = people.names(everyone);
        return everyone.stream()
                .map(userId -> new GroupMember(userId, names.getOrDefault(userId, userId), leads.contains(userId)))
                .sorted(byText(GroupMember::name).thenComparing(GroupMember::userId))
                .toList();
    }

    List<String> leads(String theme) {
        return engine.membersOf(Groups.workingGroupLead(theme));
    }

    List<String> leadsAtWork(String theme) {
        return leads(theme).stream().filter(rules::isEnabled).toList();
    }

    List<Candidate> candidates() {
        return people.enabledAccounts().stream()
                .map(account -> new Candidate(account.userId(), account.name()))
                .sorted(byText(Candidate::name).thenComparing(Candidate::userId))
                .toList();
    }

    void join(String group, String userId) {
        rules.requireAccount(userId);
        memberships.set(userId, Set.of(group), Set.of(group));
    }

    /** @param left one or both groups of the theme */
    void leave(String theme, String userId, Set<String> left) {
        Set<String> present = Stream.of(Groups.workingGroup(theme), Groups.workingGroupLead(theme))
                .filter(group -> engine.membersOf(group).contains(userId))
                .collect(Collectors.toSet());
        if (present.contains(Groups.workingGroupLead(theme))) {
            rules.requireOtherLead(theme, userId);
        }
        if (present.removeAll(left)) {
            memberships.set(userId, Set.of(), left);
            announce(theme, userId, left, present);
        }
    }

    /**
     * Tells that someone belongs to some groups no longer, be it the last lead: an identity provider asks nobody.
     *
     * @param left ids of any groups, those of working groups among them
     */
    void lost(String userId, Set<String> left) {
        Set<String> kept = engine.groupsOf(userId);
        left.stream()
                .filter(Groups::isOfWorkingGroup)
                .map(Groups::theme)
                .distinct()
                .forEach(theme -> {
                    Set<String> ofTheme = Stream.of(Groups.workingGroup(theme), Groups.workingGroupLead(theme))
                            .filter(kept::contains)
                            .collect(Collectors.toSet());
                    announce(theme, userId, left, ofTheme);
                });
    }

    /** @param kept what is left of the two groups of the theme */
    private void announce(String theme, String userId, Set<String> left, Set<String> kept) {
        if (kept.isEmpty()) {
            events.publishEvent(new MemberLeft(theme, userId));
        } else if (left.contains(Groups.workingGroupLead(theme))) {
            events.publishEvent(new LeadEnded(theme, userId));
        }
    }

    /** As a French reader looks a word up: accents count last. */
    static <T> Comparator<T> byText(Function<T, String> text) {
        return Comparator.comparing(text, Collator.getInstance(Locale.FRENCH)::compare);
    }
}
