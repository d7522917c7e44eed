package fr.imtgrandest.passerelle.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a document; it never changes.
 *
 * @param id random, and so not to be guessed
 * @param number 1 for the first
 * @param name of the file, safe to save under
 * @param size in bytes
 * @param sha256 of the content, 64 hexadecimal digits in lower case
 * @param pages of a PDF; null for other types
 * @param account of who brought it
 */
public record DocumentVersion(
        UUID id,
        int number,
        String name,
        FileType type,
        long size,
        String sha256,
        @Nullable Integer pages,
        String account,
        Instant uploadedAt) {}
