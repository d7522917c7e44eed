package fr.imtgrandest.passerelle.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.imtgrandest.passerelle.support.SampleFiles;
import java.util.List;
import org.assertj.core.api.Assertions;
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

    @Test
    void a_draft_without_its_documents_is_told_what_is_missing() {
        HttpCase exchange = drafting();
        Page page = windows.open("ri.ensg", Tasklist.PATH);
        Tasklist tasklist = new Tasklist(page);
        tasklist.take("Rédiger et négocier l'accord", exchange.reference());
        assertThat(tasklist.form()).containsText("Pièces encore attendues");
        tasklist.type("seatsOutPerYear", "2");
        tasklist.type("seatsInPerYear", "2");
        tasklist.tick("Le texte est prêt : recueillir les avis");

        assertThat(tasklist.refusal()).containsText("Tableau des échanges");
        Windows.picture(page, "34-draft-without-documents");

        exchange.documents().completeDraft("ri.ensg", exchange.reference());
        tasklist.complete();
        exchange.runJobs();
        Assertions.assertThat(exchange.open(HttpCase.OPINION)).isNotEmpty();
    }

    @Test
    void a_new_version_of_the_text_reopens_an_approval_after_a_warning() {
        HttpCase exchange = drafting()
                .answer("ri.ensg", HttpCase.DRAFT, Answers.ready("NONE"))
                .all(HttpCase.OPINION, Answers.FAVORABLE);
        Page page = windows.open("ri.ensg", exchange.page() + "/documents");
        Locator text = page.locator("[data-document]").filter(hasText("Texte de l’accord · français"));

        text.getByText("Reprendre ce document").click();
        send(text.locator(".upload"), "Accord corrigé.pdf", SampleFiles.pdf("Texte corrigé"));
        assertThat(page.locator("[role=alert]")).containsText("cochez « Reprendre le texte »");
        Windows.longPicture(page, "35-text-under-decision");

        text.locator(".upload [name=reopening]").check();
        send(text.locator(".upload"), "Accord corrigé.pdf", SampleFiles.pdf("Texte corrigé"));
        assertThat(page.locator("[role=status]")).containsText("version 2");
        Assertions.assertThat(exchange.open(HttpCase.DECIDE)).isEmpty();

        Page told = windows.open("dir.ensg", exchange.page());
        assertThat(told.locator("main")).hasAttribute("data-stage", "CHANGES_REQUESTED");
        assertThat(told.locator("section[aria-labelledby=submissions] summary")).containsText("Contenu 1");
        Windows.longPicture(told, "36-approval-reopened");
    }

    @Test
    void a_signed_copy_that_differs_is_decided_by_the_legal_service() {
        HttpCase exchange = drafting()
                .answer("ri.ensg", HttpCase.DRAFT, Answers.ready("NONE"))
                .all(HttpCase.OPINION, Answers.FAVORABLE)
                .approve();
        Page desk = windows.open("sign.office", exchange.page() + "/documents");
        assertThat(desk.locator(".pieces")).containsText("Original signé manquante");
        desk.locator("#kind").selectOption("SIGNED_ORIGINAL");
        desk.locator("#language").selectOption("fr");
        send(desk.locator(".document-form"), "Accord signé.pdf", SampleFiles.pdfOfPages(3));
        assertThat(desk.locator(".pieces")).containsText("Original signé déposée");
        exchange.sign();

        Page page = windows.open("legal.ul", Tasklist.PATH);
        Tasklist tasklist = new Tasklist(page);
        tasklist.take("Copie signée différente", exchange.reference());
        assertThat(tasklist.form()).containsText("La copie signée a 3 pages, le texte approuvé une page.");
        tasklist.tick("Accepter : la différence est matérielle, le texte est le même");
        tasklist.type("copyReason", "Deux pages d’annexe de la numérisation.");
        Windows.picture(page, "37-signed-copy-differs");
        tasklist.complete();
        exchange.runJobs();

        Page concluded = windows.open("dir.ensg", exchange.page());
        assertThat(concluded.locator("main")).hasAttribute("data-status", "ACTIVE");
        assertThat(concluded.locator("section[aria-labelledby=signatures]")).containsText("Différence acceptée");
        Windows.longPicture(concluded, "38-signed-and-accepted");
    }

    private static Locator.FilterOptions hasText(String text) {
        return new Locator.FilterOptions().setHasText(text);
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
