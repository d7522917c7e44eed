package fr.imtgrandest.passerelle.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.support.SampleFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** What is taken, and why the rest is not. */
class FileChecksTests {

    private static final DataSize LARGEST = DataSize.ofKilobytes(200);

    @TempDir
    Path folder = Path.of("");

    private final DocumentProperties limits = new DocumentProperties(LARGEST, DataSize.ofMegabytes(5), 100, null);

    @Test
    void files_of_each_type_are_taken_for_what_is_in_them() throws IOException {
        assertThat(check(SampleFiles.pdfOfPages(3)))
                .isEqualTo(new CheckedFile.Accepted(FileType.PDF, 3, "Page 1\n\nPage 2\n\nPage 3\n\n"));
        assertThat(type(SampleFiles.docx())).isEqualTo(FileType.DOCX);
        assertThat(type(SampleFiles.xlsx())).isEqualTo(FileType.XLSX);
        assertThat(check(SampleFiles.odt())).isEqualTo(accepted(FileType.ODT));
        assertThat(check(SampleFiles.ods())).isEqualTo(accepted(FileType.ODS));
        assertThat(check(SampleFiles.image("png"))).isEqualTo(accepted(FileType.PNG));
        assertThat(check(SampleFiles.image("jpg"))).isEqualTo(accepted(FileType.JPEG));
    }

    @Test
    void a_file_is_found_by_its_words() throws IOException {
        assertThat(text(SampleFiles.pdf("Mobilité des étudiants"))).contains("Mobilité des étudiants");
        assertThat(text(SampleFiles.xlsx())).contains("Dotation");
        assertThat(text(SampleFiles.docxSaying("Clause de non-concurrence"))).contains("Clause de non-concurrence");
        assertThat(text(SampleFiles.image("png"))).isEmpty();
        assertThat(text(SampleFiles.docxSaying("x".repeat(300_000)))).hasSizeLessThanOrEqualTo(100_000);
    }

    @Test
    void a_page_that_unpacks_to_more_than_any_text_is_taken_without_its_words() throws IOException {
        assertThat(text(SampleFiles.pdfThatUnpacksTo(60))).isEmpty();
    }

    private FileType type(byte[] content) throws IOException {
        return ((CheckedFile.Accepted) check(content)).type();
    }

    private String text(byte[] content) throws IOException {
        return ((CheckedFile.Accepted) check(content)).text();
    }

    @Test
    void what_is_of_another_type_or_broken_is_refused() throws IOException {
        byte[] broken = Arrays.copyOf(SampleFiles.pdf("Texte"), 300);

        assertThat(check(SampleFiles.program())).isEqualTo(refused(FileRefusal.WRONG_TYPE));
        assertThat(check("<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(refused(FileRefusal.WRONG_TYPE));
        assertThat(check("%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(refused(FileRefusal.WRONG_TYPE));
        assertThat(check(broken)).isEqualTo(refused(FileRefusal.WRONG_TYPE));
        assertThat(check(new byte[0])).isEqualTo(refused(FileRefusal.EMPTY));
        assertThat(check(new byte[(int) LARGEST.toBytes() + 1])).isEqualTo(refused(FileRefusal.TOO_LARGE));
    }

    @Test
    void what_does_or_hides_something_is_refused() throws IOException {
        assertThat(check(SampleFiles.pdfWithScript())).isEqualTo(refused(FileRefusal.ACTIVE));
        assertThat(check(SampleFiles.pdfThatLaunches())).isEqualTo(refused(FileRefusal.ACTIVE));
        assertThat(check(SampleFiles.docxWithMacro())).isEqualTo(refused(FileRefusal.ACTIVE));
        assertThat(check(SampleFiles.pdfWithFileInside())).isEqualTo(refused(FileRefusal.EMBEDDED_FILES));
        assertThat(check(SampleFiles.pdfUnderPassword())).isEqualTo(refused(FileRefusal.ENCRYPTED));
        assertThat(check(SampleFiles.odtUnderPassword())).isEqualTo(refused(FileRefusal.ENCRYPTED));
        assertThat(check(SampleFiles.bomb(20))).isEqualTo(refused(FileRefusal.BOMB));
    }

    @Test
    void a_virus_that_is_found_and_a_scanner_that_is_silent_both_refuse() throws IOException {
        FileChecks infected = new FileChecks(limits, file -> Optional.of(FileRefusal.INFECTED));
        FileChecks silent = new FileChecks(limits, ClamavScan.at("127.0.0.1:1"));

        assertThat(infected.check(file(SampleFiles.pdf("Texte")))).isEqualTo(refused(FileRefusal.INFECTED));
        assertThat(silent.check(file(SampleFiles.pdf("Texte")))).isEqualTo(refused(FileRefusal.NOT_SCANNED));
    }

    @Test
    void names_are_safe_to_save_under_and_end_as_their_type_does() {
        assertThat(SafeName.of("C:\\secret\\Accord final.docx", FileType.DOCX)).isEqualTo("Accord final.docx");
        assertThat(SafeName.of("../../etc/passwd", FileType.PDF)).isEqualTo("passwd.pdf");
        assertThat(SafeName.of("a\u0000b\r\n<c>\u202E.exe", FileType.PNG)).isEqualTo("a b c.png");
        assertThat(SafeName.of("  ...  ", FileType.PDF)).isEqualTo("pdf.pdf");
        assertThat(SafeName.of("Convention été v1.2.PDF", FileType.PDF)).isEqualTo("Convention été v1.2.pdf");
        assertThat(SafeName.of("x".repeat(500), FileType.PDF)).hasSize(124);
    }

    private CheckedFile check(byte[] content) throws IOException {
        return new FileChecks(limits, file -> Optional.empty()).check(file(content));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "sent", ""), content);
    }

    private static CheckedFile accepted(FileType type) {
        return new CheckedFile.Accepted(type, null, "");
    }

    private static CheckedFile refused(FileRefusal why) {
        return new CheckedFile.Refused(why);
    }
}
