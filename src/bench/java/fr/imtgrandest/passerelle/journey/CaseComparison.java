package fr.imtgrandest.passerelle.journey;

import fr.imtgrandest.passerelle.local.BenchDatabase;
import fr.imtgrandest.passerelle.local.BenchServer;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays the same cases on several engines in turn, one round after the other, and prints what a case cost each. */
final class CaseComparison {

    private static final Logger LOG = LoggerFactory.getLogger(CaseComparison.class);
    private static final List<Integer> THREADS = numbers("bench.threads", "1,4");
    private static final int CASES = Integer.getInteger("bench.cases", 16);

    /** Until then the virtual machine still compiles what is measured. */
    private static final int WARM_UP = Integer.getInteger("bench.warmUp", 96);

    record Subject(String name, BenchDatabase database, CaseDriver driver) {}

    /** One round of one subject; times in milliseconds, amounts by case, WAL in kilobytes. */
    private record Block(
            double casesPerSecond,
            double completionsPerSecond,
            double p50,
            double p95,
            double p99,
            double javaCpu,
            double serverCpu,
            double statements,
            double engineStatements,
            double rows,
            double engineWal,
            double statementWal,
            double allWal) {

        double cpu() {
            return javaCpu + serverCpu;
        }
    }

    private final BenchServer server;
    private final List<Subject> subjects;

    static List<Integer> numbers(String property, String usual) {
        return Arrays.stream(System.getProperty(property, usual).split(","))
                .map(Integer::valueOf)
                .toList();
    }

    CaseComparison(BenchServer server, List<Subject> subjects) {
        this.server = server;
        this.subjects = Turns.wanted(subjects, Subject::name);
    }

    void run(int rounds, int schools) throws Exception {
        for (Subject subject : subjects) {
            subject.database().checkpoint();
            block(subject, 4, WARM_UP);
        }
        for (int threads : THREADS) {
            Map<Subject, List<Block>> blocks =
                    Turns.take(rounds, subjects, subject -> block(subject, threads, CASES));
            print(schools, threads, blocks);
        }
    }

    private Block block(Subject subject, int threads, int cases) throws Exception {
        ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
        subject.database().counters().sql("vacuum analyze").update();
        subject.database().forget();
        double serverBefore = server.cpuMillis();
        long walBefore = subject.database().walPosition();
        long begin = System.nanoTime();
        double javaCpu = play(subject, threads, cases, nanos);
        double seconds = (System.nanoTime() - begin) / 1e9;
        long wal = subject.database().walPosition() - walBefore;
        double serverCpu = server.cpuMillis() - serverBefore;
        if (Boolean.getBoolean("bench.statements")) {
            subject.database().slowest(25).forEach(statement -> LOG.warn("{}: {}", subject.name(), statement));
        }
        BenchDatabase.Use use = subject.database().use();
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return new Block(
                cases / seconds,
                sorted.size() / seconds,
                at(sorted, 0.5),
                at(sorted, 0.95),
                at(sorted, 0.99),
                javaCpu / cases,
                serverCpu / cases,
                (double) use.statements() / cases,
                (double) use.engineStatements() / cases,
                (double) use.rows() / cases,
                use.engineWal() / 1000.0 / cases,
                use.wal() / 1000.0 / cases,
                wal / 1000.0 / cases);
    }

    /** The processor time of the threads, in milliseconds. */
    private static double play(Subject subject, int threads, int cases, ConcurrentLinkedQueue<Long> nanos)
            throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        Map<String, ConcurrentLinkedQueue<Long>> steps = new ConcurrentHashMap<>();
        try {
            List<Future<Long>> shares = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                String name = "X-" + System.nanoTime() + "-" + thread;
                shares.add(pool.submit(() -> {
                    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                    for (int position = 0; position < cases / threads; position++) {
                        subject.driver().play(name + "-" + position, (step, time) -> {
                            nanos.add(time);
                            steps.computeIfAbsent(step, any -> new ConcurrentLinkedQueue<>()).add(time);
                        });
                    }
                    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
                }));
            }
            double sum = 0;
            for (Future<Long> share : shares) {
                sum += share.get() / 1e6;
            }
            if (Boolean.getBoolean("bench.steps")) {
                steps.forEach((step, times) -> {
                    List<Long> sorted = times.stream().sorted().toList();
                    LOG.warn("{}: {} p50 {} p95 {}", subject.name(), step, at(sorted, 0.5), at(sorted, 0.95));
                });
            }
            return sum;
        } finally {
            pool.shutdownNow();
        }
    }

    /** Of sorted nanoseconds, in milliseconds. */
    static double at(List<Long> sorted, double share) {
        return sorted.get((int) (share * (sorted.size() - 1))) / 1e6;
    }

    private static void print(int schools, int threads, Map<Subject, List<Block>> blocks) {
        List<String> columns = List.of(
                "cases/s", "completions/s", "p50 ms", "p95 ms", "p99 ms", "CPU ms", "of it Java", "of it server",
                "statements", "of the engine", "rows", "engine's WAL kB", "statements' WAL kB", "all WAL kB");
        LOG.warn("{} school(s), {} thread(s), by case | {}", schools, threads, String.join(" | ", columns));
        blocks.forEach((subject, rounds) -> LOG.warn(
                "{} | {} | {} | {} | {} | {} | {} | {} | {} | {} | {} | {} | {} | {} | {}",
                subject.name(),
                median(rounds, Block::casesPerSecond),
                median(rounds, Block::completionsPerSecond),
                median(rounds, Block::p50),
                median(rounds, Block::p95),
                median(rounds, Block::p99),
                median(rounds, Block::cpu),
                median(rounds, Block::javaCpu),
                median(rounds, Block::serverCpu),
                median(rounds, Block::statements),
                median(rounds, Block::engineStatements),
                median(rounds, Block::rows),
                median(rounds, Block::engineWal),
                median(rounds, Block::statementWal),
                median(rounds, Block::allWal)));
    }

    /** Of one figure of some rounds, with one decimal. */
    static <B> String median(List<B> rounds, ToDoubleFunction<B> figure) {
        List<Double> sorted = rounds.stream().map(figure::applyAsDouble).sorted().toList();
        return "%.1f".formatted(sorted.get(sorted.size() / 2));
    }
}
