package fr.imtgrandest.passerelle.journey;

import fr.imtgrandest.passerelle.local.BenchDatabase;
import fr.imtgrandest.passerelle.local.BenchServer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays the same cases over HTTP at several programs in turn, one round after the other, and prints what a case cost each. */
final class HttpComparison {

    private static final Logger LOG = LoggerFactory.getLogger(HttpComparison.class);
    private static final List<Integer> USERS = CaseComparison.numbers("bench.users", "1,4,16");
    private static final int CASES = Integer.getInteger("bench.cases", 48);

    /** Until then most of the processor's time is the compiler of the virtual machine. */
    private static final int WARM_UP = Integer.getInteger("bench.warmUp", 480);

    /** One round of one subject; times in milliseconds, amounts by case. */
    private record Block(
            double casesPerSecond,
            double completionsPerSecond,
            double p50,
            double p95,
            double p99,
            double programCpu,
            double serverCpu,
            double statements,
            double requests) {}

    private final BenchServer server;
    private final List<HttpSubject> subjects;
    private final Map<HttpSubject, List<HttpUser>> users = new HashMap<>();

    /** Everyone signs in here, not while the time is taken. */
    HttpComparison(BenchServer server, List<HttpSubject> subjects, HttpSteps script) {
        this.server = server;
        this.subjects = Turns.wanted(subjects, HttpSubject::name);
        int most = USERS.stream().max(Integer::compare).orElseThrow();
        this.subjects.forEach(subject -> users.put(
                subject,
                IntStream.range(0, most)
                        .mapToObj(user -> new HttpUser(script, subject))
                        .toList()));
    }

    void run(int rounds) throws Exception {
        for (HttpSubject subject : subjects) {
            subject.database().checkpoint();
            block(subject, 4, WARM_UP);
        }
        for (int count : USERS) {
            Map<HttpSubject, List<Block>> blocks =
                    Turns.take(rounds, subjects, subject -> block(subject, count, CASES));
            print(count, blocks);
        }
    }

    private Block block(HttpSubject subject, int count, int cases) throws Exception {
        BenchDatabase database = subject.database();
        List<HttpUser> playing = users.get(subject).subList(0, Math.min(count, users.get(subject).size()));
        database.counters().sql("vacuum analyze").update();
        database.forget();
        double serverBefore = server.cpuMillis();
        double programBefore = subject.cpuMillis();
        long requestsBefore = requests(playing);
        long begin = System.nanoTime();
        List<Long> times = play(playing, cases);
        double seconds = (System.nanoTime() - begin) / 1e9;
        double programCpu = subject.cpuMillis() - programBefore;
        double serverCpu = server.cpuMillis() - serverBefore;
        if (subject.unfinished() > 0) {
            throw new IllegalStateException(subject.name() + ": " + subject.unfinished() + " cases are not done");
        }
        if (Boolean.getBoolean("bench.statements")) {
            database.slowest(40).forEach(statement -> LOG.warn("{}: {}", subject.name(), statement));
        }
        return new Block(
                cases / seconds,
                times.size() / seconds,
                CaseComparison.at(times, 0.5),
                CaseComparison.at(times, 0.95),
                CaseComparison.at(times, 0.99),
                programCpu / cases,
                serverCpu / cases,
                (double) database.use().statements() / cases,
                (double) (requests(playing) - requestsBefore) / cases);
    }

    /** Each user takes the next case as soon as theirs is over; gives the times of all completions, sorted. */
    private static List<Long> play(List<HttpUser> playing, int cases) throws Exception {
        ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
        AtomicInteger begun = new AtomicInteger();
        String name = "X-" + System.nanoTime() + "-";
        ExecutorService pool = Executors.newFixedThreadPool(playing.size());
        try {
            List<Future<?>> ends = new ArrayList<>();
            for (HttpUser user : playing) {
                ends.add(pool.submit(() -> {
                    for (int next = begun.incrementAndGet(); next <= cases; next = begun.incrementAndGet()) {
                        user.play(name + next, nanos);
                    }
                }));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        } finally {
            pool.shutdownNow();
        }
        return nanos.stream().sorted().toList();
    }

    private static long requests(List<HttpUser> playing) {
        return playing.stream().mapToLong(HttpUser::requests).sum();
    }

    private static void print(int count, Map<HttpSubject, List<Block>> blocks) {
        LOG.warn("{} user(s), by case | cases/s | of bare, median (least to most) | completions/s | p50 ms | p95 ms | p99 ms"
                + " | CPU ms of the program | of the server | statements | requests", count);
        List<Block> bare = blocks.values().iterator().next();
        blocks.forEach((subject, rounds) -> LOG.warn(
                "{} | {} | {} | {} | {} | {} | {} | {} | {} | {} | {}",
                subject.name(),
                CaseComparison.median(rounds, Block::casesPerSecond),
                ratio(rounds, bare),
                CaseComparison.median(rounds, Block::completionsPerSecond),
                CaseComparison.median(rounds, Block::p50),
                CaseComparison.median(rounds, Block::p95),
                CaseComparison.median(rounds, Block::p99),
                CaseComparison.median(rounds, Block::programCpu),
                CaseComparison.median(rounds, Block::serverCpu),
                CaseComparison.median(rounds, Block::statements),
                CaseComparison.median(rounds, Block::requests)));
    }

    /** Each round is held against the bare one of the same round. */
    private static String ratio(List<Block> rounds, List<Block> bare) {
        List<Double> sorted = IntStream.range(0, rounds.size())
                .mapToObj(round -> rounds.get(round).casesPerSecond() / bare.get(round).casesPerSecond())
                .sorted()
                .toList();
        return "%.2f (%.2f to %.2f)"
                .formatted(sorted.get(sorted.size() / 2), sorted.get(0), sorted.get(sorted.size() - 1));
    }
}
