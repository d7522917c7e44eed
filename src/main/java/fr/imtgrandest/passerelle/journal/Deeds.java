package fr.imtgrandest.passerelle.journal;

import fr.imtgrandest.passerelle.identity.MembershipsProvided;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes what people do, or try, outside of the engine. */
@Service
public class Deeds {

    private final Journal journal;
    private final Actors actors;
    private final Origins origins;
    private final Clock clock;

    Deeds(Journal journal, Actors actors, Origins origins, Clock clock) {
        this.journal = journal;
        this.actors = actors;
        this.origins = origins;
        this.clock = clock;
    }

    /**
     * Does something to the alliance's groups and notes it in the same transaction.
     *
     * @param subject id of what is changed
     * @param values what was given, by its name
     */
    @Transactional
    public void administrate(String userId, String act, String subject, Map<String, String> values, Runnable work) {
        work.run();
        List<Note> notes = new ArrayList<>(address());
        values.forEach((name, value) -> notes.add(Note.of(name, null, value)));
        journal.add(Entry.OUTSIDE, deed(EntryKind.ADMINISTRATION, act, actors.of(userId), subject), notes);
    }

    /**
     * Does something to the installation itself, unless it was done already, and notes it in the same transaction.
     *
     * @param userId who does it; null for whoever runs a command on the machine
     * @param subject what it is done to
     * @param values what else is known, by name
     * @param work gives whether it did something
     * @return whether something was done
     */
    @Transactional
    public boolean repair(
            @Nullable String userId, String act, String subject, Map<String, String> values, BooleanSupplier work) {
        boolean done = work.getAsBoolean();
        if (done) {
            Actor actor = userId == null ? null : actors.of(userId);
            journal.add(Entry.OUTSIDE, deed(EntryKind.REPAIR, act, actor, subject), notes(values));
        }
        return done;
    }

    /** Notes which rights an identity provider gave and took at a sign-in, in the same transaction. */
    @EventListener
    void provided(MembershipsProvided change) {
        List<Note> notes = new ArrayList<>(address());
        new TreeSet<>(change.revoked()).forEach(group -> notes.add(Note.of("group", group, null)));
        new TreeSet<>(change.given()).forEach(group -> notes.add(Note.of("group", null, group)));
        Actor actor = actors.of(change.userId());
        journal.add(
                Entry.OUTSIDE, deed(EntryKind.ADMINISTRATION, "memberships-provided", actor, change.userId()), notes);
    }

    /**
     * Notes that someone takes a copy of a chain with them.
     *
     * @param format of the copy
     * @param head the end of the chain as it was copied
     */
    @Transactional
    public void export(String userId, String chain, String format, String head) {
        journal.add(chain, deed(EntryKind.EXPORT, format, actors.of(userId), head), address());
    }

    /**
     * Notes that someone takes the whole file of a case with them.
     *
     * @param chain reference of the case
     * @param head the end of the chain as it is in the file
     * @param values what tells the file from any other, by name
     */
    @Transactional
    public void caseFile(String userId, String chain, String head, Map<String, String> values) {
        journal.add(chain, deed(EntryKind.EXPORT, "case-file", actors.of(userId), head), notes(values));
    }

    /**
     * Notes what the operator of the program did by a command; nobody is signed in there.
     *
     * @param chain reference of a case, or {@link Entry#OUTSIDE}
     * @param act what was done, in code
     * @param subject what it was done to; null where chain and act say it
     * @param values what was given, by name, with the account of the machine
     */
    @Transactional
    public void operate(
            String chain, EntryKind kind, String act, @Nullable String subject, Map<String, String> values) {
        journal.add(chain, deed(kind, act, null, subject), notes(values));
    }

    /**
     * Notes what is done to a file of a case.
     *
     * @param chain reference of the case
     * @param subject id of the version
     * @param values what the file is, by name
     */
    @Transactional
    public void document(String userId, String chain, String act, String subject, Map<String, String> values) {
        journal.add(chain, deed(EntryKind.DOCUMENT, act, actors.of(userId), subject), notes(values));
    }

    /**
     * Notes that a paper about a case is issued.
     *
     * @param chain reference of the case
     * @param act what kind of paper
     * @param subject code of the paper
     * @param values what tells it from any other, by name
     */
    @Transactional
    public void paper(String userId, String chain, String act, String subject, Map<String, String> values) {
        journal.add(chain, deed(EntryKind.PAPER, act, actors.of(userId), subject), notes(values));
    }

    /** Notes a request that was refused before it reached what it was for. */
    @Transactional
    public void refuse(String userId, String method, String path) {
        List<Note> notes = new ArrayList<>(address());
        notes.add(Note.of("path", null, path));
        journal.add(Entry.OUTSIDE, deed(EntryKind.REFUSED, method + "/not_allowed", actors.of(userId), null), notes);
    }

    /**
     * Notes how often a source gave wrong passwords within a minute.
     *
     * @param summary how often and in which minute
     */
    @Transactional
    public void signInFailed(String address, String summary) {
        journal.add(
                Entry.OUTSIDE,
                deed(EntryKind.SIGN_IN_FAILED, "sign-in", null, summary),
                List.of(Note.of(Note.ADDRESS, null, address)));
    }

    private Deed deed(EntryKind kind, String act, @Nullable Actor actor, @Nullable String subject) {
        return new Deed(
                clock.instant(),
                kind,
                act,
                actor,
                subject,
                null,
                null,
                null,
                origins.current().request(),
                List.of(),
                EngineLog.NONE);
    }

    private List<Note> notes(Map<String, String> values) {
        List<Note> notes = new ArrayList<>(address());
        new TreeMap<>(values).forEach((name, value) -> notes.add(Note.of(name, null, value)));
        return notes;
    }

    private List<Note> address() {
        String address = origins.current().address();
        return address == null ? List.of() : List.of(Note.of(Note.ADDRESS, null, address));
    }
}
