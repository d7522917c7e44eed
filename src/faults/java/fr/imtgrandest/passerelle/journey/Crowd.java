package fr.imtgrandest.passerelle.journey;

import fr.imtgrandest.passerelle.support.Visitor;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People at work, several at once: they start cases, bring files, take tasks and answer them, and write down what became of it. */
final class Crowd {

    private static final int OPEN_CASES = 12;

    /** Tasks that somebody of any crowd is at; nobody else takes them up until it is known what became of it. */
    private static final Set<String> TAKEN = ConcurrentHashMap.newKeySet();

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final IntSupplier port;
    private final OpenWork work;
    private final Deeds deeds;
    private final Ledger ledger;
    private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();
    private final Set<String> unsettled = ConcurrentHashMap.newKeySet();
    private final AtomicInteger signedInAgain = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean working;

    /** @param port of the node that takes the next request */
    Crowd(IntSupplier port, JdbcClient owner, Ledger ledger) {
        this.port = port;
        this.work = new OpenWork(owner);
        this.ledger = ledger;
        this.deeds = new Deeds(ledger, owner);
    }

    void begin(int clients) {
        working = true;
        for (int number = 0; number < clients; number++) {
            Thread thread = new Thread(this::goOn, "client-" + number);
            thread.start();
            threads.add(thread);
        }
    }

    /** Lets everyone end what they are at. */
    void rest() throws InterruptedException {
        working = false;
        for (Thread thread : threads) {
            thread.join(PATIENCE.toMillis());
            if (thread.isAlive()) {
                throw new IllegalStateException("A client hangs");
            }
        }
        threads.clear();
    }

    int signedInAgain() {
        return signedInAgain.get();
    }

    private void goOn() {
        while (working) {
            try {
                step();
            } catch (UncheckedIOException | DataAccessException away) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void step() {
        if (work.openCases() < OPEN_CASES) {
            perform(ThreadLocalRandom.current().nextBoolean() ? deeds.startAgreement() : deeds.startAction());
        }
        work.tasks().stream()
                .filter(task -> TAKEN.add(hold(task)))
                .findFirst()
                .ifPresentOrElse(this::answer, Crowd::pause);
    }

    /** Several signatures are recorded on one file, which one person brings. */
    private static String hold(OpenWork.Waiting task) {
        return task.key().equals(HttpCase.SIGN) ? task.reference() : task.id();
    }

    /** Somebody else may have it first: then it is left alone. */
    private void answer(OpenWork.Waiting task) {
        Act.Outcome last = Act.Outcome.DONE;
        try {
            for (Act act : deeds.before(task)) {
                last = perform(act);
                if (last != Act.Outcome.DONE) {
                    return;
                }
            }
            last = perform(deeds.answer(task));
        } finally {
            if (last == Act.Outcome.UNKNOWN) {
                unsettled.add(hold(task));
            } else {
                TAKEN.remove(hold(task));
            }
        }
    }

    private Act.Outcome perform(Act act) {
        return perform(act, false);
    }

    private Act.Outcome perform(Act act, boolean again) {
        ledger.sent(act);
        int here = port.getAsInt();
        Act.Outcome outcome;
        try {
            HttpResponse<String> answer = send(act, here);
            outcome = Verdict.of(act, answer, again);
            ledger.heard(act, outcome, Verdict.told(act, answer), here);
        } catch (UncheckedIOException | IllegalStateException lost) {
            outcome = Act.Outcome.UNKNOWN;
            ledger.heard(act, outcome, String.valueOf(lost.getMessage()), here);
        }
        if (outcome == Act.Outcome.UNKNOWN) {
            pause();
        }
        return outcome;
    }

    private HttpResponse<String> send(Act act, int here) {
        HttpResponse<String> answer = act.send(visitor(act.login(), here));
        if (!isSignedOut(answer)) {
            return answer;
        }
        signedInAgain.incrementAndGet();
        visitors.clear();
        return act.send(visitor(act.login(), here));
    }

    private static boolean isSignedOut(HttpResponse<String> answer) {
        return answer.statusCode() == 401
                || (answer.statusCode() == 302 && Visitor.location(answer).startsWith("/login"));
    }

    /** One sign-in for a person, whichever node they come to. */
    private Visitor visitor(String login, int here) {
        Visitor known = visitors.computeIfAbsent(login, name -> signIn(name, here));
        return visitors.computeIfAbsent(login + " " + here, name -> known.at(here));
    }

    /** Opens a page with a form, too, so that the token of all forms is there before several are opened at once. */
    private static Visitor signIn(String login, int port) {
        Visitor visitor = new Cast(port).signIn(login);
        visitor.get("/preferences");
        return visitor;
    }

    /** Sends again, under the same key where there is one, whatever nobody knows the end of; gives how many there were. */
    int settle() {
        Instant end = Instant.now().plus(PATIENCE);
        List<Act> unknown = ledger.unknown();
        for (Act act : unknown) {
            while (perform(act, true) == Act.Outcome.UNKNOWN) {
                if (Instant.now().isAfter(end)) {
                    throw new IllegalStateException("Never answered: " + act);
                }
            }
        }
        TAKEN.removeAll(unsettled);
        unsettled.clear();
        return unknown.size();
    }

    /** Drives every case to its end; gives those that stay, in words. */
    List<String> finish() {
        Instant end = Instant.now().plus(PATIENCE);
        while (work.openCases() > 0 && Instant.now().isBefore(end)) {
            List<OpenWork.Waiting> tasks = work.tasks();
            tasks.forEach(this::answer);
            settle();
            if (tasks.isEmpty()) {
                pause();
            } else {
                end = Instant.now().plus(PATIENCE);
            }
        }
        return work.stillOpen();
    }

    /** How long until something that somebody does is done, asked again and again, in milliseconds. */
    long untilDone() {
        long begin = System.nanoTime();
        while (perform(deeds.startAction()) != Act.Outcome.DONE) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new IllegalStateException("Nothing can be done any more");
            }
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }
}
