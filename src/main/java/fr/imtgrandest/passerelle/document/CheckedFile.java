package fr.imtgrandest.passerelle.document;

import org.jspecify.annotations.Nullable;

/** What the checks say of a file. */
public sealed interface CheckedFile {

    /**
     * It may be kept.
     *
     * @param pages of a PDF; null for other types
     * @param text what it says, by which it is found; empty where it has no words
     */
    record Accepted(FileType type, @Nullable Integer pages, String text) implements CheckedFile {}

    /** It may not. */
    record Refused(FileRefusal why) implements CheckedFile {}
}
