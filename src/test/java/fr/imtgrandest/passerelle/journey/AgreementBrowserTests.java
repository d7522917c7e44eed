package fr.imtgrandest.passerelle.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.shared.Zones;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The main story, clicked in the Tasklist: one person of each kind in the browser, the others by the same calls. */
class AgreementBrowserTests extends BrowserTestBase {

    private static final String TITLE = "Double diplôme en matériaux avec Aix-la-Chapelle";
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Autowired
    People people;

    private String reference = "";

    @Test
    void a_double_degree_of_six_schools_goes_from_the_start_form_to_active() {
        propose();
        screen();
        invite();
        draft();
        review();
        approve();
        sign();
        the_register_and_the_case_tell_it_all();
    }

    @Test
    void a_case_is_read_by_those_concerned_only() {
        HttpCase other = HttpCase.propose(
                cast, engine, "member.mines-nancy", Answers.proposal("STUDENT_EXCHANGE", List.of("mines-nancy")));

        Page stranger = windows.open("member.eost", "/");
        Response answer = stranger.navigate(windows.address(other.page()));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(stranger.locator("h1")).hasText("Page introuvable");
        Windows.picture(stranger, "16-case-of-others");

        Page nobody = windows.anonymous(other.page(), Windows.laptop("fr-FR"));
        assertThat(nobody).hasURL(Pattern.compile(".*/login$"));
        assertThat(nobody.locator("h1")).hasText("Se connecter");
        Windows.picture(nobody, "17-not-signed-in");
    }

    @Test
    void who_may_read_no_case_finds_a_sentence_and_no_empty_table() {
        Page page = windows.open("legal.imt", "/agreements");
        Locator cases = page.locator("section[aria-labelledby=cases]");

        assertThat(cases).containsText("Aucun dossier en cours ne vous est ouvert.");
        assertThat(cases.locator("table")).hasCount(0);
        Windows.picture(page, "18-no-case");
    }

    private void propose() {
        Page page = windows.open("member.mines-nancy", Tasklist.PATH);
        Tasklist tasklist = new Tasklist(page);
        tasklist.startDialog("Proposer un accord");
        Windows.picture(page, "01-start-form");
        tasklist.type("title", TITLE);
        tasklist.choose("agreementType", "Double diplôme");
        tasklist.type("partnerName", "RWTH Aachen University");
        tasklist.find("partnerCountry", "Allem", "Allemagne");
        tasklist.type("partnerCity", "Aachen");
        tasklist.choose("leadSchool", "Mines Nancy");
        tasklist.date("startDate", "01/09/2027");
        List.of("Mines Nancy", "Télécom Nancy", "ENSG", "Télécom Physique Strasbourg", "InSIC", "EOST")
                .forEach(tasklist::tick);
        tasklist.tick("Matériaux");
        tasklist.type("objectives", "Former ensemble des ingénieurs des matériaux, un an dans chaque établissement.");
        Windows.picture(page, "02-start-form-filled");
        tasklist.start();

        page.navigate(windows.address("/agreements"));
        reference = page.locator("tr")
                .filter(new Locator.FilterOptions().setHasText(TITLE))
                .locator("a")
                .innerText();
        assertThat(reference).matches("AGR-20\\d\\d-\\d{4,}");
    }

    @Test
    void nothing_is_lost_that_is_typed_just_before_something_else_changes() {
        HttpCase exchange = HttpCase.propose(
                        cast, engine, "member.ensg", Answers.proposal("STUDENT_EXCHANGE", List.of("ensg")))
                .answer("ri.alliance", HttpCase.SCREEN, Answers.GO);
        Page page = windows.open("ri.ensg", Tasklist.PATH);
        Tasklist tasklist = new Tasklist(page);
        tasklist.take("Rédiger et négocier l'accord", exchange.reference());

        page.evaluate("""
                () => {
                  const field = key => document.querySelector(`[id$='-field_${key}']`);
                  field('keyClauses').value = 'Droit français.';
                  field('keyClauses').dispatchEvent(new Event('input', { bubbles: true }));
                  field('ipStake').click();
                }
                """);

        assertThat(tasklist.field("ipStake")).isChecked();
        assertThat(tasklist.field("keyClauses")).hasValue("Droit français.");
    }

    private void screen() {
        Page page = windows.open("ri.alliance", Tasklist.PATH);
        Tasklist tasklist = new Tasklist(page);
        tasklist.take("Examiner l'opportunité", reference);
        assertThat(tasklist.form()).containsText("RWTH Aachen University");
        assertThat(tasklist.form()).containsText(people.name("member.mines-nancy"));
        tasklist.tick("Poursuivre");
        Windows.picture(page, "03-screening");
        tasklist.complete();
        theCase().runJobs();
    }

    private void invite() {
        Page page = windows.open("ri.telecom-nancy", Tasklist.PATH);
        Tasklist tasklist = new Tasklist(page);
        tasklist.take("Répondre à l'invitation", reference);
        assertThat(tasklist.form()).containsText("Votre école, Télécom Nancy, est invitée");
        tasklist.tick("participe");
        tasklist.type("participationComment", "Deux places nous intéressent.");
        Windows.picture(page, "04-invitation");
        tasklist.complete();
        theCase().all(HttpCase.INVITATION, Answers.JOIN);
    }

    private void draft() {
        Page page = windows.open("ri.mines-nancy", Tasklist.PATH);
        Tasklist tasklist = new Tasklist(page);
        tasklist.take("Rédiger et négocier l'accord", reference);
        Windows.picture(page, "05-draft");
        tasklist.type("seatsOutPerYear", "2");
        tasklist.type("seatsInPerYear", "3");
        tasklist.type("keyClauses", "Reconnaissance mutuelle des crédits.");
        tasklist.tick("Le texte est prêt : recueillir les avis");

        Locator refusal = tasklist.refusal();
        assertThat(refusal).containsText("1 champ à corriger");
        assertThat(refusal).containsText("Texte de l’accord (français)");
        assertThat(refusal).containsText("Fiche du partenaire");
        Windows.picture(page, "06-draft-refused");
        assertThat(tasklist.field("keyClauses")).hasValue("Reconnaissance mutuelle des crédits.");
        assertThat(tasklist.field("seatsInPerYear")).hasValue("3");
        assertThat(theCase().open(HttpCase.DRAFT)).hasSize(1);

        theCase().documents().completeDraft("ri.mines-nancy", reference);
        tasklist.complete();
        theCase().runJobs();
    }

    private void review() {
        Page page = windows.open("legal.ul", Tasklist.PATH);
        Tasklist tasklist = new Tasklist(page);
        tasklist.take("Donner un avis", reference);
        tasklist.tick("Favorable avec réserves");
        tasklist.type("opinionComment", "Préciser le droit applicable.");
        Windows.picture(page, "07-opinion");
        tasklist.complete();
        theCase().all(HttpCase.OPINION, Answers.FAVORABLE);
    }

    private void approve() {
        Page page = windows.open("dir.telecom-nancy", Tasklist.PATH);
        Tasklist tasklist = new Tasklist(page);
        tasklist.take("Décider", reference);
        Windows.picture(page, "08-decision");
        assertThat(tasklist.form()).containsText("draft_text.pdf, version 1");
        assertThat(tasklist.form()).containsText("Favorable avec réserves : 1");
        assertThat(tasklist.form().locator("li").first()).containsText("Préciser le droit applicable.");
        assertThat(tasklist.form().locator("li").first()).containsText(people.name("legal.ul"));
        assertThat(tasklist.form().locator("li").last()).containsText("Favorable (");
        tasklist.tick("Approuver");
        Windows.picture(page, "09-decision-taken");
        tasklist.complete();
        theCase().all(HttpCase.DECIDE, Answers.APPROVE);
    }

    private void sign() {
        LocalDate today = LocalDate.now(Zones.PARIS);
        Page page = windows.open("sign.office", Tasklist.PATH);
        Tasklist tasklist = new Tasklist(page);
        theCase().documents().completeSignature("sign.office", reference);
        tasklist.take("Enregistrer une signature", reference);
        tasklist.type("signatoryName", "Hélène Boulanger");
        tasklist.type("signatoryCapacity", "Présidente");
        tasklist.type("signedPlace", "Nancy");
        tasklist.tick("Manuscrite");
        tasklist.date("signedOn", TYPED.format(today.plusDays(7)));

        Locator refusal = tasklist.refusal();
        assertThat(refusal).containsText("la date est dans le futur");
        Windows.picture(page, "10-signature-refused");

        tasklist.date("signedOn", TYPED.format(today));
        Windows.picture(page, "11-signature");
        tasklist.complete();
        theCase().sign();
    }

    private void the_register_and_the_case_tell_it_all() {
        Page page = windows.open("dir.ensg", "/agreements");
        Locator row = page.locator("tr[data-status=ACTIVE]").filter(new Locator.FilterOptions().setHasText(reference));
        assertThat(row).containsText("RWTH Aachen University");
        Windows.longPicture(page, "12-agreements");

        row.locator("a").click();
        assertThat(page.locator("main")).hasAttribute("data-status", "ACTIVE");
        assertThat(page.locator("html")).hasAttribute("lang", "fr");
        Windows.longPicture(page, "13-case");
        assertThat(page.locator(".case-now")).containsText("L’accord prend effet le 1er septembre 2027");
        line(page, "Examiner l'opportunité", "ri.alliance", "Poursuivre");
        line(page, "Rédiger et négocier l'accord", "ri.mines-nancy", "Reconnaissance mutuelle");
        line(page, "Donner un avis", "legal.ul", "Préciser le droit applicable.");
        line(page, "Décider", "dir.telecom-nancy", "Approuvé");
        line(page, "Enregistrer une signature", "sign.office", "Hélène Boulanger");
    }

    /** The history has a line of this step by this person, dated, with how long it waited and what it brought. */
    private void line(Page page, String step, String login, String change) {
        Locator cells = page.locator(".history tbody tr")
                .filter(new Locator.FilterOptions().setHasText(step))
                .filter(new Locator.FilterOptions().setHasText(change))
                .filter(new Locator.FilterOptions().setHasText(people.name(login)))
                .locator("td");
        assertThat(cells.nth(2)).hasText(Pattern.compile("\\d{1,2} \\S+ 20\\d\\d.*"));
        assertThat(cells.nth(3)).hasText(Pattern.compile("\\d+ min"));
    }

    private HttpCase theCase() {
        return HttpCase.of(cast, engine, reference);
    }
}
