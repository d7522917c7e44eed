package fr.imtgrandest.passerelle.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What a process of Linux has taken of the processor, by its line in {@code /proc}. */
public record ProcessorTime(String parent, double ownMillis, double endedChildrenMillis) {

    private static final double TICKS_PER_SECOND = 100;

    public static ProcessorTime of(long process) throws IOException {
        return read(Path.of("/proc", Long.toString(process)));
    }

    static ProcessorTime read(Path process) throws IOException {
        String line = Files.readString(process.resolve("stat"));
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return new ProcessorTime(fields[1], millis(fields, 11), millis(fields, 13));
    }

    /** User and system time stand beside each other. */
    private static double millis(String[] fields, int from) {
        return Arrays.stream(fields, from, from + 2).mapToLong(Long::parseLong).sum() / TICKS_PER_SECOND * 1000;
    }
}
