package fr.imtgrandest.passerelle.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.imtgrandest.passerelle.support.SampleFiles;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The files of a case as people bring them: from their task and back. */
class DocumentBrowserTests extends BrowserTestBase {

    private static final String PDF = "application/pdf";

    @Test
    void a_text_is_brought_from_the_task_that_needs_it() {
        HttpCase exchange = drafting();
        Page tasklist = windows.open("ri.ensg", Tasklist.PATH);
        new Tasklist(tasklist).take("Rédiger et négocier l'accord", exchange.reference());
        Windows.picture(tasklist, "30-documents-from-a-task");

        Page page = tasklist.waitForPopup(() -> tasklist.getByText("Déposer un document, voir toutes les versions")
                .click());
        assertThat(page.locator("h1")).hasText("Les documents");
        page.locator("#kind").selectOption("DRAFT_TEXT");
        page.locator("#language").selectOption("fr");
        send(page.locator(".document-form"), "Accord de coopération.pdf", SampleFiles.pdfOfPages(4));

        Locator told = page.locator("[role=status]");
        assertThat(told).hasText("« Accord de coopération.pdf » est enregistré, version 1.");
        assertThat(told).isFocused();
        assertThat(page.locator("[data-document]")).containsText("4 pages");
        Windows.longPicture(page, "31-document-kept");

        page.getByText("Rédiger et négocier l'accord").click();
        assertThat(new Tasklist(page).form()).containsText("Accord de coopération.pdf, version 1");
    }

    @Test
    void a_file_that_is_not_taken_says_why_where_it_was_chosen() {
        Page page = windows.open("ri.ensg", drafting().page() + "/documents");

        send(page.locator(".document-form"), "Accord.pdf", SampleFiles.pdfWithScript());

        assertThat(page.locator("[role=alert]")).containsText("« Accord.pdf » contient un programme");
        assertThat(page.locator("#file")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("[data-document]")).hasCount(0);
        Windows.longPicture(page, "32-document-refused");
    }

    @Test
    void without_javascript_and_on_a_phone_it_works_as_well() {
        HttpCase exchange = drafting();
        Page page = windows.open(
                "ri.ensg", exchange.page() + "/documents", Windows.phone().setJavaScriptEnabled(false));

        send(page.locator(".document-form"), "Premier.pdf", SampleFiles.pdf("Premier"));
        assertThat(page.locator("[role=status]")).containsText("version 1");
        send(page.locator("[data-document] .upload"), "Second.pdf", SampleFiles.pdf("Second"));

        assertThat(page.locator("[role=status]")).containsText("« Second.pdf » est enregistré, version 2.");
        assertThat(page.locator("[data-document] summary")).hasText("Une version antérieure");
        Windows.longPicture(page, "33-documents-on-a-phone");
    }

    private static void send(Locator form, String name, byte[] content) {
        form.locator("input[type=file]").setInputFiles(new FilePayload(name, PDF, content));
        form.locator("button[type=submit]").click();
    }

    private HttpCase drafting() {
        return HttpCase.propose(cast, engine, "member.ensg", Answers.proposal("STUDENT_EXCHANGE", List.of("ensg")))
                .answer("ri.alliance", HttpCase.SCREEN, Answers.GO);
    }
}
