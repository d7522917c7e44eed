package fr.imtgrandest.passerelle.support;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Keeps what is printed to it. */
public final class Printed {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public PrintStream stream() {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    public String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
