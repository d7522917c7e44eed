package fr.imtgrandest.passerelle.journal;

import fr.imtgrandest.passerelle.engine.ActDone;
import fr.imtgrandest.passerelle.engine.ActKind;
import fr.imtgrandest.passerelle.engine.ActRefused;
import fr.imtgrandest.passerelle.engine.CaseChange;
import fr.imtgrandest.passerelle.engine.Doing;
import fr.imtgrandest.passerelle.engine.TaskAt;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes into the journal what is done in the engine, in its transaction, and what is refused there, after it. */
@Component
class EngineActs {

    private static final Logger LOG = LoggerFactory.getLogger(EngineActs.class);

    private final Journal journal;
    private final Actors actors;
    private final Origins origins;
    private final Clock clock;

    EngineActs(Journal journal, Actors actors, Origins origins, Clock clock) {
        this.journal = journal;
        this.actors = actors;
        this.origins = origins;
        this.clock = clock;
    }

    /** Chains are taken in one order by everyone, so that two acts never wait for each other. */
    @EventListener
    void note(ActDone done) {
        if (done.cases().isEmpty()) {
            write(done.doing(), null);
        }
        done.cases().stream()
                .sorted(Comparator.comparing(EngineActs::chain))
                .forEach(change -> write(done.doing(), change));
    }

    private static String chain(CaseChange change) {
        return change.caseId() == null ? Entry.OUTSIDE : change.caseId();
    }

    private void write(Doing doing, @Nullable CaseChange change) {
        Origin origin = origins.current();
        TaskAt task = doing.task();
        Deed deed = new Deed(
                clock.instant(),
                kind(doing, change),
                doing.act(),
                actors.of(doing),
                doing.subject(),
                task == null ? null : task.step(),
                task == null ? null : task.id(),
                task == null ? null : task.contentHash(),
                origin.request(),
                change == null ? List.of() : change.endedTasks(),
                change == null ? EngineLog.NONE : EngineLog.of(change.log()));
        journal.add(change == null ? Entry.OUTSIDE : chain(change), deed, notes(origin, change));
    }

    /** A case that a step of another one opens is started, whatever the step. */
    private static EntryKind kind(Doing doing, @Nullable CaseChange change) {
        return change != null && change.started() ? EntryKind.START : kind(doing.kind());
    }

    private static EntryKind kind(ActKind kind) {
        return switch (kind) {
            case START -> EntryKind.START;
            case CLAIM -> EntryKind.CLAIM;
            case GIVE_BACK -> EntryKind.GIVE_BACK;
            case COMPLETE -> EntryKind.COMPLETE;
            case COMMENT -> EntryKind.COMMENT;
            case PAGE -> EntryKind.PAGE;
            case REPAIR -> EntryKind.REPAIR;
            case SYSTEM -> EntryKind.SYSTEM;
            case CLOSED -> EntryKind.REFUSED;
        };
    }

    private static List<Note> notes(Origin origin, @Nullable CaseChange change) {
        List<Note> notes = new ArrayList<>();
        if (origin.address() != null) {
            notes.add(Note.of(Note.ADDRESS, null, origin.address()));
        }
        if (change != null) {
            change.variables()
                    .forEach(variable -> notes.add(Note.of(variable.name(), variable.before(), variable.after())));
        }
        return notes;
    }

    /** Nothing is left of the act; that it cannot be noted must not hide from the person why it was refused. */
    @EventListener
    void note(ActRefused refused) {
        try {
            write(refused);
        } catch (RuntimeException failure) {
            LOG.error("A refused attempt could not be written into the journal", failure);
        }
    }

    private void write(ActRefused refused) {
        Doing doing = refused.doing();
        TaskAt task = doing.task();
        Origin origin = origins.current();
        Deed deed = new Deed(
                clock.instant(),
                EntryKind.REFUSED,
                doing.act() + "/" + refused.reason().name().toLowerCase(Locale.ROOT),
                actors.of(doing),
                doing.subject(),
                task == null ? null : task.step(),
                task == null ? null : task.id(),
                task == null ? null : task.contentHash(),
                origin.request(),
                List.of(),
                EngineLog.NONE);
        journal.addApart(task == null ? Entry.OUTSIDE : task.caseId(), deed, notes(origin, null));
    }
}
