package fr.imtgrandest.passerelle.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.support.TrialGroups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/** A working group, made and closed in a browser by the alliance office. */
@ExtendWith(TrialGroups.class)
class GroupBrowserTests extends BrowserTestBase {

    @Autowired
    People people;

    @Test
    void the_office_makes_a_group_fills_it_and_closes_it() {
        Page page = windows.open("ri.alliance", "/groups");
        create(page);
        join(page, "lab.tps", "MEMBER");
        assertThat(page.locator("[role=status]")).hasText("La personne est dans le groupe.");
        Windows.longPicture(page, "71-group");

        leave(page, "lab.ensg", "Retirer du groupe");
        assertThat(page.locator("[role=alert]")).containsText("désignez d’abord quelqu’un d’autre");
        Windows.longPicture(page, "72-group-last-lead");

        leave(page, "lab.tps", "Retirer du groupe");
        assertThat(page.locator("[data-person='lab.tps']")).hasCount(0);

        page.getByText("Fermer le groupe…").click();
        page.getByText("Confirmer la fermeture").click();
        assertThat(page.locator("main")).containsText("Ce groupe est fermé depuis le");
        assertThat(page.locator("#join-person")).hasCount(0);
        Windows.longPicture(page, "73-group-closed");
    }

    private void create(Page page) {
        page.fill("#create-name-fr", "Bois et énergie");
        page.fill("#create-name-en", "Wood and energy");
        page.fill("#create-theme", "Bois");
        choose(page, "#create-lead", "lab.ensg");
        page.getByText("Créer le groupe").click();
        assertThat(page.locator("[role=alert]")).containsText("lettres minuscules");
        assertThat(page.locator("#create-name-fr")).hasValue("Bois et énergie");
        Windows.longPicture(page, "70-group-refused");
        page.fill("#create-theme", "trial-bois");
        page.getByText("Créer le groupe").click();
        assertThat(page.locator("h1")).hasText("Bois et énergie");
    }

    private void join(Page page, String login, String role) {
        choose(page, "#join-person", login);
        page.selectOption("#join-role", role);
        page.locator("form[action$='/people'] button").click();
        assertThat(page.locator("[data-person='" + login + "']")).containsText(people.name(login));
    }

    private static void leave(Page page, String login, String how) {
        Locator person = page.locator("[data-person='" + login + "']");
        person.locator("summary").click();
        person.getByText(how).click();
    }

    private static void choose(Page page, String list, String login) {
        page.selectOption(list, new SelectOption().setValue(login));
    }
}
