package fr.imtgrandest.passerelle.shared;

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

    public Fingerprint add(@Nullable String text) {
        if (text == null) {
            digest.update((byte) 0);
        } else {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            mark((byte) 1, bytes.length);
            digest.update(bytes);
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

    private void mark(byte kind, int size) {
        digest.update(kind);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(size).array());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
