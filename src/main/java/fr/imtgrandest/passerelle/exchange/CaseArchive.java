package fr.imtgrandest.passerelle.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The file of a case, ready to be written: what is small is at hand, what may be large is read when it is written.
 *
 * <p>All parts stand in one folder. {@code SHA256SUMS} names each of them but itself and {@code export.json}, which alone says when
 * and for whom the file was made; so the same case gives the same bytes in all other parts.
 */
public final class CaseArchive {

    /** Before any real one, and the same everywhere: the time at which a ZIP file may begin. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    static final String SUMS = "SHA256SUMS";
    static final String EXPORT = "export.json";

    private final String folder;
    private final List<Part> parts;
    private final byte[] export;

    CaseArchive(String folder, List<Part> parts, byte[] export) {
        this.folder = folder;
        this.parts = parts.stream().sorted(Comparator.comparing(Part::path)).toList();
        this.export = export.clone();
    }

    /** Writes a part, as a stream that is not closed. */
    interface Content {
        void write(OutputStream target) throws IOException;
    }

    /**
     * One file of it.
     *
     * @param path below the folder
     * @param sha256 of what is written, 64 hexadecimal digits in lower case
     */
    record Part(String path, String sha256, Content content) {

        static Part of(String path, byte[] bytes) {
            return new Part(path, CaseArchive.sha256(bytes), target -> target.write(bytes));
        }

        static Part of(String path, String text) {
            return of(path, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What the file is to be called. */
    public String name() {
        return folder + ".zip";
    }

    /** SHA-256 of {@code SHA256SUMS}, and so of all that the case is; the same for each file that was made of the same case. */
    public String digest() {
        return sha256(sums());
    }

    /**
     * Writes it with little memory, however large.
     *
     * @throws IOException if it cannot be written, or a document is not what was kept of it
     */
    public void write(OutputStream target) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
        for (Part part : parts) {
            write(part, zip);
        }
        write(Part.of(SUMS, sums()), zip);
        write(Part.of(EXPORT, export), zip);
        zip.finish();
        zip.flush();
    }

    private void write(Part part, ZipOutputStream zip) throws IOException {
        ZipEntry entry = new ZipEntry(folder + "/" + part.path());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        MessageDigest digest = sha256();
        part.content().write(new DigestOutputStream(zip, digest));
        zip.closeEntry();
        if (!part.sha256().equals(HexFormat.of().formatHex(digest.digest()))) {
            throw new IOException(part.path() + " is not what was kept of it");
        }
    }

    private byte[] sums() {
        return parts.stream()
                .map(part -> part.sha256() + "  " + part.path() + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
