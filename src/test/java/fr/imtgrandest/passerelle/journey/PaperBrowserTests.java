package fr.imtgrandest.passerelle.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.imtgrandest.passerelle.support.PaperReading;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A record on its way: issued on the page of the case, printed, and verified by somebody who has no account. */
class PaperBrowserTests extends BrowserTestBase {

    @Test
    void a_record_is_issued_and_verified_by_whoever_holds_it_with_and_without_javascript() throws IOException {
        HttpCase exchange = reviewed();
        for (boolean script : List.of(false, true)) {
            Browser.NewContextOptions view = Windows.laptop("fr-FR").setViewportSize(1280, 800);
            Page page = windows.open("dir.ensg", exchange.page(), view.setJavaScriptEnabled(script));

            Download file = page.waitForDownload(() -> button(page).click());

            Assertions.assertThat(file.suggestedFilename()).isEqualTo(exchange.reference() + "-releve-de-decision.pdf");
            String address = PaperReading.scan(Files.readAllBytes(file.path()));
            String code = address.substring(address.lastIndexOf('/') + 1);
            page.reload();
            page.locator("summary").getByText("Relevés délivrés").click();
            assertThat(page.locator("main")).containsText("code " + code);
            Windows.longPicture(page, "40-papers-of-a-case");
            verify(code);
        }
    }

    /** As on paper: typed by hand. */
    private void verify(String code) {
        Page page = windows.anonymous("/verify", Windows.phone().setLocale("en-GB"));
        page.fill("#code", code.toLowerCase(Locale.ROOT).replace('-', ' '));
        page.getByText("Verify", new Page.GetByTextOptions().setExact(true)).click();

        assertThat(page.locator("h2").first()).hasText("This code is that of a genuine record.");
        assertThat(page.locator("main")).containsText(code);
        Windows.longPicture(page, "41-record-verified-390-en");
    }

    private static Locator button(Page page) {
        return page.getByText("Relevé de décision (PDF)");
    }

    private HttpCase reviewed() {
        return HttpCase.propose(cast, engine, "member.ensg", Answers.proposal("STUDENT_EXCHANGE", List.of("ensg")))
                .answer("ri.alliance", HttpCase.SCREEN, Answers.GO)
                .answer("ri.ensg", HttpCase.DRAFT, Answers.ready("NONE"))
                .all(HttpCase.OPINION, Answers.FAVORABLE);
    }
}
