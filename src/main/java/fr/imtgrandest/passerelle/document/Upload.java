package fr.imtgrandest.passerelle.document;

/** What becomes of a file that somebody sends. */
public sealed interface Upload {

    /** It is kept, as a new document or as a new version of one. */
    record Kept(Document document) implements Upload {}

    /** Nothing was kept. */
    record Refused(FileRefusal why) implements Upload {}

    /** The newest version is the same file, to the byte. */
    record Unchanged(Document document) implements Upload {}
}
