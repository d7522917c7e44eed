package fr.imtgrandest.passerelle.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The Tasklist in someone's window, used as people use it; texts of the Tasklist itself are not relied upon. */
final class Tasklist {

    static final String PATH = "/camunda/app/tasklist/default/";

    private final Page page;

    Tasklist(Page page) {
        this.page = page;
    }

    /** Opens the start dialog of a process. */
    void startDialog(String process) {
        page.locator(".start-process-action a").click();
        page.locator(".modal-content").getByText(process, exactly()).click();
        assertThat(form()).isVisible();
    }

    /** Sends the start form, which closes the dialog. */
    void start() {
        page.locator(".modal-footer button.btn-primary").click();
        assertThat(page.locator(".modal-content")).hasCount(0);
    }

    void filter(String name) {
        page.locator(".task-filter").filter(hasText(name)).locator("h4 a").click();
        assertThat(page.locator(".task-filter.active")).containsText(name);
    }

    /** The tasks of the filter that is open. */
    Locator tasks() {
        return page.locator("li.task");
    }

    Locator task(String name, String reference) {
        return tasks().filter(hasText(name)).filter(hasText(reference));
    }

    /** Opens a task that is the reader's already. */
    void open(String name, String reference) {
        task(name, reference).first().locator("h4 a").click();
        assertThat(page.locator(".task-card h2.task")).containsText(name);
        assertThat(form()).isVisible();
    }

    /** Opens a task and takes it. */
    void take(String name, String reference) {
        open(name, reference);
        page.locator(".task-card button.claim").click();
        assertThat(page.locator(".form-pane .disabled-form")).hasCount(0);
    }

    /** The form people can type into: that of the dialog while one lies over the open task. */
    Locator form() {
        return page.locator("body.modal-open .modal-content .fjs-container, body:not(.modal-open) .fjs-container");
    }

    /** The input of a field, by its key. */
    Locator field(String key) {
        return form().locator(input(key));
    }

    void type(String key, String text) {
        field(key).fill(text);
        field(key).blur();
    }

    /** Types a date as the reader's language writes it. */
    void date(String key, String text) {
        Locator input = form().locator("[id$='-field_" + key + "-date']");
        input.fill(text);
        input.press("Tab");
    }

    /** Chooses from a drop-down list. */
    void choose(String key, String option) {
        Locator list = form().locator(".fjs-form-field")
                .filter(new Locator.FilterOptions().setHas(page.locator(input(key))))
                .last();
        list.locator(".fjs-input-group").click();
        list.getByText(option, new Locator.GetByTextOptions().setExact(true))
                .last()
                .click();
    }

    /** Types a part of an option's name into a drop-down list and chooses the option. */
    void find(String key, String typed, String option) {
        field(key).click();
        field(key).pressSequentially(typed);
        form().locator(".fjs-dropdownlist").getByText(option, exactly()).click();
    }

    /** Ticks one of the options on view. */
    void tick(String option) {
        form().getByLabel(option, new Locator.GetByLabelOptions().setExact(true))
                .check();
    }

    /** Adds a row to the first list of the form. */
    void addRow() {
        form().locator(".fjs-repeat-render-add").first().click();
    }

    /** Removes a row of the only list that has so many, the first being 1. */
    void removeRow(int row) {
        rows().nth(row - 1).locator(".fjs-repeat-row-remove").click();
    }

    Locator rows() {
        return form().locator(".fjs-repeat-row-container");
    }

    /** What the browser finds wrong. */
    Locator faults() {
        return form().locator(".fjs-form-field-error");
    }

    Locator completion() {
        return page.locator(".form-actions button.btn-primary");
    }

    /** Completes the open task, which then leaves the window. */
    void complete() {
        submit();
        assertThat(form()).hasCount(0);
    }

    /** Tries to complete the open task and gives the sentence with which it is refused. */
    Locator refusal() {
        submit();
        return page.locator(".page-notifications .alert-danger .message");
    }

    private void submit() {
        completion().click();
    }

    private static String input(String key) {
        return "[id$='-field_" + key + "']";
    }

    private static Locator.FilterOptions hasText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
