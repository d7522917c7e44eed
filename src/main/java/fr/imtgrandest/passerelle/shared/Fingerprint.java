package fr.imtgrandest.passerelle.shared;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A SHA-256 hash over a sequence of texts, so written that two different sequences never look the same.
 *
 * <p>A text is the byte 1, the length of its UTF-8 form in four bytes (big endian) and that form; a missing text is the byte 0; a
 * list is the byte 2, its size in four bytes and its elements.
 */
public final class Fingerprint {

    private final MessageDigest digest = sha256();
    private final @Nullable ByteArrayOutputStream kept;

    /** A fingerprint that keeps nothing of what it is made over. */
    public Fingerprint() {
        this(null);
    }

    private Fingerprint(@Nullable ByteArrayOutputStream kept) {
        this.kept = kept;
    }

    /** A fingerprint that also says over which bytes it is made, so that others can make it again. */
    public static Fingerprint keeping() {
        return new Fingerprint(new ByteArrayOutputStream());
    }

    public Fingerprint add(@Nullable String text) {
        if (text == null) {
            put(new byte[] {0});
        } else {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            mark((byte) 1, bytes.length);
            put(bytes);
        }
        return this;
    }

    public Fingerprint add(Collection<? extends @Nullable String> texts) {
        mark((byte) 2, texts.size());
        texts.forEach(this::add);
        return this;
    }

    /** The hash as 64 hexadecimal digits in lower case; the fingerprint begins anew. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * The bytes that the hash is made over.
     *
     * @throws IllegalStateException if they were not kept
     */
    public byte[] bytes() {
        if (kept == null) {
            throw new IllegalStateException("The bytes were not kept");
        }
        return kept.toByteArray();
    }

    private void mark(byte kind, int size) {
        put(ByteBuffer.allocate(1 + Integer.BYTES).put(kind).putInt(size).array());
    }

    private void put(byte[] bytes) {
        digest.update(bytes);
        if (kept != null) {
            kept.writeBytes(bytes);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
