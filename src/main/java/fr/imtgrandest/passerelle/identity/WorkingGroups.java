package fr.imtgrandest.passerelle.identity;

import fr.imtgrandest.passerelle.engine.StartersChanged;
import fr.imtgrandest.passerelle.identity.persistence.PeopleTables;
import fr.imtgrandest.passerelle.identity.persistence.WorkingGroupTable;
import fr.imtgrandest.passerelle.identity.process.EngineIdentity;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The working groups of the alliance and who belongs to them. Each change is one transaction, one at a time among all nodes;
 * whether somebody may change a group is for the caller to decide.
 *
 * <p>Members are in {@code wg-<theme>}, leads in {@code wg-lead-<theme>}: a lead is not a member by that alone. A retired
 * group keeps its people, and what is asked of it can still be answered; people may leave it, but nothing else changes until it is
 * reopened.
 */
@Component
public class WorkingGroups {

    private final WorkingGroupTable table;
    private final WorkingGroupRules rules;
    private final WorkingGroupPeople people;
    private final PeopleTables locks;
    private final EngineIdentity engine;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WorkingGroups(
            WorkingGroupTable table,
            WorkingGroupRules rules,
            WorkingGroupPeople people,
            PeopleTables locks,
            EngineIdentity engine,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.rules = rules;
        this.people = people;
        this.locks = locks;
        this.engine = engine;
        this.events = events;
        this.clock = clock;
    }

    /** The groups that work, the transverse ones first, then by their French name. */
    @Transactional(readOnly = true)
    public List<WorkingGroup> active() {
        return all().stream().filter(WorkingGroup::isActive).toList();
    }

    /** All groups, retired ones too, in the same order. */
    @Transactional(readOnly = true)
    public List<WorkingGroup> all() {
        return table.all().stream()
                .sorted(Comparator.comparing(WorkingGroup::category)
                        .thenComparing(WorkingGroupPeople.byText(WorkingGroup::nameFr))
                        .thenComparing(WorkingGroup::theme))
                .toList();
    }

    /** The group of a theme, be it retired; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<WorkingGroup> find(String theme) {
        return WorkingGroup.isId(theme) ? table.find(theme) : Optional.empty();
    }

    /** Members and leads of a group, each once, by name; nobody if there is no such group. */
    @Transactional(readOnly = true)
    public List<GroupMember> members(String theme) {
        return find(theme).map(group -> people.members(theme)).orElse(List.of());
    }

    /** The user ids of the leads of a group who can sign in; nobody if there is no such group. */
    @Transactional(readOnly = true)
    public List<String> leads(String theme) {
        return find(theme).map(group -> people.leadsAtWork(theme)).orElse(List.of());
    }

    /** All accounts that may join a group, by name. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates() {
        return people.candidates();
    }

    /**
     * Creates a group, which works from this moment on. Whoever asks for the same once more gets the group that they made.
     *
     * @throws WorkingGroupRefused if the id is malformed, reserved or taken, a name cannot be one, or the first lead has no
     *     enabled account
     */
    @Transactional
    public WorkingGroup create(NewGroup wanted) {
        locks.lockProvisioning();
        WorkingGroup group = new WorkingGroup(
                wanted.theme(),
                WorkingGroupRules.name(wanted.nameFr()),
                WorkingGroupRules.name(wanted.nameEn()),
                wanted.category(),
                now(),
                null);
        Optional<WorkingGroup> made = find(wanted.theme()).filter(group::isSameAs);
        if (made.isPresent() && leads(wanted.theme()).contains(wanted.firstLead())) {
            return made.get();
        }
        rules.requireFree(wanted.theme());
        table.insert(group);
        engine.saveGroups(Groups.of(group));
        people.join(Groups.workingGroupLead(group.theme()), wanted.firstLead());
        announce();
        return group;
    }

    /**
     * Gives a group other names; its id stays.
     *
     * @throws WorkingGroupRefused if there is no such group, it is retired, or a name cannot be one
     */
    @Transactional
    public WorkingGroup rename(String theme, String nameFr, String nameEn) {
        return save(lockActive(theme).named(WorkingGroupRules.name(nameFr), WorkingGroupRules.name(nameEn)));
    }

    /**
     * Takes a group out of work; its people stay in it. Nothing happens to one that is retired already.
     *
     * @throws WorkingGroupRefused if there is no such group
     */
    @Transactional
    public WorkingGroup retire(String theme) {
        WorkingGroup group = lockKnown(theme);
        return group.isActive() ? save(group.retired(now())) : group;
    }

    /**
     * Puts a group to work again, with the people it had. Nothing happens to one that works.
     *
     * @throws WorkingGroupRefused if there is no such group
     */
    @Transactional
    public WorkingGroup reopen(String theme) {
        WorkingGroup group = lockKnown(theme);
        return group.isActive() ? group : save(group.reopened());
    }

    /**
     * Makes someone a member of a group, in which they may be a lead too. Nothing happens if they are one already.
     *
     * @throws WorkingGroupRefused if there is no such group, it is retired, or nobody has such an enabled account
     */
    @Transactional
    public void addMember(String theme, String userId) {
        lockActive(theme);
        people.join(Groups.workingGroup(theme), userId);
    }

    /**
     * Makes someone a lead of a group, in which they may be a member too. Nothing happens if they are one already.
     *
     * @throws WorkingGroupRefused if there is no such group, it is retired, or nobody has such an enabled account
     */
    @Transactional
    public void addLead(String theme, String userId) {
        lockActive(theme);
        people.join(Groups.workingGroupLead(theme), userId);
    }

    /**
     * Lets someone leave a group wholly, as member and as lead. Nothing happens to someone who is not in it.
     *
     * @throws WorkingGroupRefused if there is no such group, or they are its last lead
     */
    @Transactional
    public void removeMember(String theme, String userId) {
        lockKnown(theme);
        people.leave(theme, userId, Set.of(Groups.workingGroup(theme), Groups.workingGroupLead(theme)));
    }

    /**
     * Lets someone lead a group no more; a member stays a member. Nothing happens to someone who does not lead it.
     *
     * @throws WorkingGroupRefused if there is no such group, or they are its last lead
     */
    @Transactional
    public void removeLead(String theme, String userId) {
        lockKnown(theme);
        people.leave(theme, userId, Set.of(Groups.workingGroupLead(theme)));
    }

    private WorkingGroup lockActive(String theme) {
        locks.lockProvisioning();
        return rules.requireActive(theme);
    }

    private WorkingGroup lockKnown(String theme) {
        locks.lockProvisioning();
        return rules.requireKnown(theme);
    }

    private WorkingGroup save(WorkingGroup group) {
        table.update(group);
        engine.saveGroups(Groups.of(group));
        announce();
        return group;
    }

    private void announce() {
        events.publishEvent(new WorkingGroupsChanged());
        events.publishEvent(new StartersChanged());
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
