package fr.imtgrandest.passerelle.journal;

import fr.imtgrandest.passerelle.shared.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A value that stands beside a row of the journal; the row seals its name and its digest.
 *
 * @param name of the variable, or of what it tells
 * @param digest over salt, name and both values, in hexadecimal digits
 * @param salt keeps short values from being guessed; null when the note has been blanked
 * @param before null when there was no value
 * @param after null when there is none any more
 */
public record Note(
        String name,
        String digest,
        @Nullable String salt,
        @Nullable String before,
        @Nullable String after) {

    /** Tells from which machine an act came. */
    public static final String ADDRESS = "address";

    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A note with a salt of its own. */
    public static Note of(String name, @Nullable String before, @Nullable String after) {
        byte[] bytes = new byte[SALT_BYTES];
        RANDOM.nextBytes(bytes);
        String salt = HexFormat.of().formatHex(bytes);
        @Nullable String storableBefore = storable(before);
        @Nullable String storableAfter = storable(after);
        return new Note(name, digest(salt, name, storableBefore, storableAfter), salt, storableBefore, storableAfter);
    }

    /** The database takes neither the sign zero nor half a sign; whoever sent one is told so by the engine. */
    private static @Nullable String storable(@Nullable String text) {
        return text == null
                ? null
                : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }

    /** Whether what it tells was taken out on purpose; its digest remains. */
    public boolean blanked() {
        return salt == null && before == null && after == null;
    }

    /** Whether it still says what it said. */
    boolean holds() {
        return blanked() || digest.equals(digest(salt, name, before, after));
    }

    private static String digest(@Nullable String salt, String name, @Nullable String before, @Nullable String after) {
        return new Fingerprint().add(salt).add(name).add(before).add(after).hex();
    }
}
