package fr.imtgrandest.passerelle.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the file of a case says of it, as {@code case.json} writes it; {@code schema/case.schema.json} in the file says what each
 * part means.
 *
 * @param format name and version of this form
 * @param whole whether nothing is left out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseRecord(
        String format,
        String alliance,
        String kind,
        String reference,
        String title,
        boolean whole,
        List<CaseSection> sections,
        List<CaseStep> steps,
        List<FiledDocument> documents,
        List<FiledPaper> papers,
        List<FiledModel> models,
        List<LeftOut> leftOut,
        Sealed journal) {

    /** The form that this program writes. */
    public static final String FORMAT = "passerelle-case-file/1";

    /**
     * A document in its versions, the oldest first.
     *
     * @param language ISO 639-1 code; null where it says nothing of the document
     * @param withdrawn whether it counts no more
     */
    public record FiledDocument(
            int number,
            String kind,
            Bilingual label,
            @Nullable String language,
            boolean restricted,
            boolean withdrawn,
            List<Version> versions) {}

    /**
     * A version of a document.
     *
     * @param name of the file as it was brought
     * @param size in bytes
     * @param path in the file of the case
     */
    public record Version(
            int number,
            String name,
            String mediaType,
            long size,
            String sha256,
            CaseStep.Someone by,
            Instant uploadedAt,
            String path) {}

    /**
     * A paper that was issued.
     *
     * @param position of the row of the journal that sealed the case then
     * @param seal hash of that row
     */
    public record FiledPaper(
            String code,
            String kind,
            Bilingual label,
            String language,
            Instant issuedAt,
            CaseStep.Someone by,
            long position,
            String seal,
            String sha256,
            String path) {}

    /** A process, decision table or form by which the case was led. */
    public record FiledModel(String kind, String key, int version, String sha256, String path) {}

    /**
     * Something that whoever asked for the file may not read.
     *
     * @param sha256 of the version of a document; null for an answer
     * @param task whose confidential answer it is; null for a document
     */
    public record LeftOut(
            String what, @Nullable String sha256, @Nullable String task) {}

    /** The end of the journal's chain as it is in the file. */
    public record Sealed(String chain, long position, String hash) {}
}
