package fr.imtgrandest.passerelle.document;

import org.jspecify.annotations.Nullable;

/** What the checks say of a file. */
sealed interface CheckedFile {

    /**
     * It may be kept.
     *
     * @param pages of a PDF; null for other types
     */
    record Accepted(FileType type, @Nullable Integer pages) implements CheckedFile {}

    /** It may not. */
    record Refused(FileRefusal why) implements CheckedFile {}
}
