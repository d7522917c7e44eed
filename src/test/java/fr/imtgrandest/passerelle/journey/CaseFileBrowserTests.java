package fr.imtgrandest.passerelle.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of a case, taken by a click and read from a disk, without the application. */
class CaseFileBrowserTests extends BrowserTestBase {

    @TempDir
    Path folder = Path.of("");

    @Test
    void the_page_of_the_file_is_read_from_a_disk_and_printed() throws IOException {
        HttpCase signed = HttpCase.propose(
                        cast, engine, "member.ensg", Answers.proposal("STUDENT_EXCHANGE", List.of("ensg")))
                .answer("ri.alliance", HttpCase.SCREEN, Answers.GO)
                .answer("ri.ensg", HttpCase.DRAFT, Answers.ready("NONE"))
                .all(HttpCase.OPINION, Answers.FAVORABLE)
                .approve()
                .all(HttpCase.SIGN, Answers.signature(LocalDate.now(ZoneId.of("Europe/Paris"))));
        cast.of("dir.ensg").submit(signed.page(), signed.page() + "/papers/decision-record", Map.of());
        Browser.NewContextOptions laptop = Windows.laptop("fr-FR").setViewportSize(1280, 800);
        Page site = windows.open("ri.alliance", signed.page(), laptop);

        Download file = site.waitForDownload(
                () -> site.getByText("Dossier complet (ZIP)").click());
        Assertions.assertThat(file.suggestedFilename()).isEqualTo(signed.reference() + ".zip");
        Page page = windows.anonymous("/login", Windows.laptop("fr-FR").setViewportSize(1280, 800));
        page.navigate(unpacked(file).toUri().toString());

        assertThat(page.locator("h1")).hasText("Coopération avec Aix-la-Chapelle");
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        page.locator("nav").getByText("Journal").first().click();
        assertThat(page.locator("#journal")).isInViewport();
        Windows.longPicture(page, "50-file-of-a-case");
        Path printed = Path.of("target", "screenshots", "50-file-of-a-case.pdf");
        page.pdf(new Page.PdfOptions().setPath(printed).setFormat("A4"));
        try (PDDocument pdf = Loader.loadPDF(printed.toFile())) {
            Assertions.assertThat(pdf.getNumberOfPages()).isBetween(3, 30);
        }
    }

    private Path unpacked(Download file) throws IOException {
        CaseFileReading reading = CaseFileReading.of(Files.readAllBytes(file.path()));
        for (Map.Entry<String, byte[]> part : reading.parts().entrySet()) {
            Path target = folder.resolve(part.getKey());
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.write(target, part.getValue());
        }
        return folder.resolve("index.html");
    }
}
