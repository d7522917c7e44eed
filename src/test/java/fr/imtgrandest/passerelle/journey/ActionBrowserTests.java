package fr.imtgrandest.passerelle.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.support.MovableClock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An action, clicked in the Tasklist from its proposal to its closing report as the people concerned. */
class ActionBrowserTests extends BrowserTestBase {

    private static final String TITLE = "École d’été commune en science des matériaux";
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Autowired
    People people;

    @Autowired
    MovableClock clock;

    private String reference = "";

    @Test
    void an_action_goes_from_its_proposal_to_the_closing_report() {
        propose();
        check();
        decide();
        plan();
        doMilestones();
        report();
        readThePage();
        proposeAnAgreement();
        close();
        takeNote();
        readWhatBecameOfIt();
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .count())
                .isZero();
    }

    private void propose() {
        Page page = windows.open(ActionSteps.PROPOSER, Tasklist.PATH);
        Tasklist tasklist = new Tasklist(page);
        tasklist.startDialog("Mener une action");
        Windows.picture(page, "50-action-start-form");
        tasklist.type("title", TITLE);
        tasklist.tick("Thématique");
        tasklist.choose("theme", "Matériaux");
        tasklist.choose("dimension", "Formation");
        tasklist.type("objectives", "Accueillir trente étudiants étrangers chaque été, pendant trois ans.");
        tasklist.type("expectedImpact", "Deux candidatures de plus en master par école.");
        tasklist.choose("leadSchool", "Mines Nancy");
        tasklist.tick("Mines Nancy");
        tasklist.type("budgetEur", "4500.50");
        tasklist.choose("fundingSource", "Budgets des écoles");
        tasklist.date("startDate", typed(40));
        tasklist.date("endDate", typed(500));
        Windows.picture(page, "51-action-start-form-filled");
        tasklist.start();
        reference = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(ActionSteps.PROCESS)
                .singleResult()
                .getBusinessKey();
    }

    private static String typed(int days) {
        return ActionSteps.today().plusDays(days).format(TYPED);
    }

    private void check() {
        Page page = windows.open(ActionSteps.LEAD, Tasklist.PATH);
        Tasklist tasklist = new Tasklist(page);
        tasklist.take("Vérifier la proposition", reference);
        assertThat(tasklist.form()).containsText(TITLE);
        assertThat(tasklist.form()).containsText("4\u202f500,50");
        tasklist.tick("Complète");
        Windows.picture(page, "52-action-check");
        tasklist.complete();
        theAction().runJobs();
    }

    private void decide() {
        Page page = windows.open("dir.mines-nancy", Tasklist.PATH);
        Tasklist tasklist = new Tasklist(page);
        tasklist.take("Décider", reference);
        assertThat(tasklist.form()).containsText("Vous décidez pour : Mines Nancy");
        tasklist.tick("Approuver");
        Windows.picture(page, "53-action-decision");
        tasklist.complete();
        theAction().runJobs();
    }

    private void plan() {
        Page page = windows.open(ActionSteps.LEAD, Tasklist.PATH);
        Tasklist tasklist = new Tasklist(page);
        tasklist.take("Planifier l'action", reference);
        List<String> names = List.of("Programme publié", "Inscriptions closes", "École d’été tenue");
        for (int row = 0; row < names.size(); row++) {
            if (row > 0) {
                tasklist.addRow();
            }
            tasklist.type("name_" + row, names.get(row));
            tasklist.choose("owner_" + row, people.name(ActionSteps.PROPOSER));
            tasklist.date("due_" + row, typed(row == 2 ? 600 : 60 + 30 * row));
            tasklist.type("deliverable_" + row, "Page du site");
        }
        assertThat(tasklist.refusal()).containsText("Jalons, ligne 3, Échéance");
        Windows.picture(page, "54-action-plan-refused");
        tasklist.date("due_2", typed(150));
        Windows.longPicture(page, "55-action-plan");
        tasklist.complete();
        theAction().runJobs();
    }

    private void doMilestones() {
        Page owner = windows.open(ActionSteps.PROPOSER, Tasklist.PATH);
        Tasklist mine = new Tasklist(owner);
        mine.open("Réaliser le jalon : Programme publié", reference);
        mine.type("milestoneReport", "Le programme est en ligne : https://example.org/ecole.");
        Windows.picture(owner, "56-action-milestone");
        mine.complete();
        theAction().runJobs();

        Page lead = windows.open(ActionSteps.LEAD, Tasklist.PATH);
        Tasklist leads = new Tasklist(lead);
        leads.take("Accepter le livrable : Programme publié", reference);
        assertThat(leads.form()).containsText("Le programme est en ligne");
        leads.tick("Accepté");
        Windows.picture(lead, "57-action-acceptance");
        leads.complete();
        theAction().runJobs();
    }

    private void report() {
        clock.advance(Duration.ofDays(92));
        theAction().runJobs();
        Page page = windows.open(ActionSteps.LEAD, Tasklist.PATH);
        Tasklist tasklist = new Tasklist(page);
        tasklist.take("Faire le point", reference);
        tasklist.tick("Orange : à surveiller");
        tasklist.type("spentEur", "1200.25");
        tasklist.type("progressNote", "Il reste dix places.");
        Windows.picture(page, "58-action-progress");
        tasklist.complete();
        theAction().runJobs();
        HttpCase action = theAction();
        for (int left = 0; left < 2; left++) {
            action.answerTask(
                    ActionSteps.PROPOSER, action.open(ActionSteps.DO).get(0).getId(), ActionSteps.DONE);
        }
        for (int left = 0; left < 2; left++) {
            action.answerTask(
                    ActionSteps.LEAD, action.open(ActionSteps.ACCEPT).get(0).getId(), ActionSteps.ACCEPTED);
        }
    }

    private void close() {
        Page page = windows.open(ActionSteps.LEAD, Tasklist.PATH);
        Tasklist tasklist = new Tasklist(page);
        tasklist.take("Dresser le bilan", reference);
        assertThat(tasklist.form()).containsText("Il reste dix places.");
        tasklist.tick("Objectifs atteints");
        tasklist.type("spentEur", "4200.75");
        tasklist.type("closingReport", "Trente et un étudiants sont venus de neuf pays ; l’école sera reconduite.");
        Windows.longPicture(page, "59-action-closing");
        tasklist.complete();
        theAction().runJobs();
    }

    private void takeNote() {
        Page page = windows.open("dir.ensg", Tasklist.PATH);
        Tasklist tasklist = new Tasklist(page);
        tasklist.take("Prendre acte du bilan", reference);
        assertThat(tasklist.form()).containsText("l’école sera reconduite");
        Windows.picture(page, "60-action-note");
        tasklist.complete();
        theAction().runJobs();
    }

    private void readThePage() {
        Page page = windows.open(ActionSteps.LEAD, "/actions/" + reference);
        assertThat(page.locator("h1")).hasText(TITLE);
        assertThat(page.locator(".milestone")).hasCount(3);
        assertThat(page.locator("svg.timeline .mark")).hasCount(3);
        assertThat(page.locator(".spending")).containsText("26");
        Windows.longPicture(page, "61-action-page");
        Page english = windows.open("sign.office", "/actions/" + reference, Windows.laptop("en-GB"));
        assertThat(english.locator("#milestones")).hasText("Milestones");
        assertThat(english.locator("#history")).hasCount(0);
        Windows.longPicture(english, "62-action-page-english");
        Page phone = windows.open(ActionSteps.PROPOSER, "/actions/" + reference, Windows.phone());
        assertThat((Boolean) phone.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
        Windows.longPicture(phone, "63-action-page-phone");
        page.navigate(windows.address("/actions?theme=materials&state=CLOSING&min=4500,50&max=4500,50"));
        assertThat(page.locator("tr[data-reference=" + reference + "]")).containsText("4\u202f500,50");
        assertThat(page.locator("#totals-theme tbody tr")).hasCount(1);
        assertThat(page.locator("#totals-theme")).containsText("Matériaux");
        Windows.longPicture(page, "64-actions");
    }

    private void proposeAnAgreement() {
        Page page = windows.open(ActionSteps.PROPOSER, "/actions/" + reference);
        page.locator("form[action$='/agreement'] button").click();
        Tasklist tasklist = new Tasklist(page);
        assertThat(tasklist.field("title")).hasValue(TITLE);
        tasklist.type("title", "Échange d’étudiants né de l’école d’été");
        tasklist.choose("agreementType", "Échange d'étudiants");
        tasklist.type("partnerName", "RWTH Aachen University");
        tasklist.find("partnerCountry", "Allem", "Allemagne");
        tasklist.type("partnerCity", "Aachen");
        tasklist.date("startDate", typed(300));
        Windows.longPicture(page, "65-action-agreement-proposal");
        tasklist.complete();
        theAction().runJobs();
        page.navigate(windows.address("/actions/" + reference));
        page.locator("section[aria-labelledby=linked] a").click();
        assertThat(page.locator("h1")).hasText("Échange d’étudiants né de l’école d’été");
        assertThat(page.locator("section[aria-labelledby=actions] a")).hasText(reference);
        Windows.longPicture(page, "66-agreement-of-an-action");
    }

    private void readWhatBecameOfIt() {
        Page page = windows.open("dir.eost", "/actions/" + reference);
        assertThat(page.locator(".case-now")).containsText("le collège a pris acte du bilan");
        assertThat(page.locator("section[aria-labelledby=closing]")).containsText("Trente et un étudiants");
        assertThat(page.locator("form[action$='/agreement']")).hasCount(0);
        Windows.longPicture(page, "67-action-ended");
    }

    private HttpCase theAction() {
        return HttpCase.of(cast, engine, reference);
    }
}
