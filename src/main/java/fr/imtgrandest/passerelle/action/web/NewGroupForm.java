package fr.imtgrandest.passerelle.action.web;

import fr.imtgrandest.passerelle.identity.NewGroup;
import fr.imtgrandest.passerelle.identity.WorkingGroup.Category;

/** What the alliance office fills in to create a working group, as it was typed. */
record NewGroupForm(String theme, String nameFr, String nameEn, Category category, String firstLead) {

    static final NewGroupForm EMPTY = new NewGroupForm("", "", "", Category.THEMATIC, "");

    NewGroup toGroup() {
        return new NewGroup(theme, nameFr, nameEn, category, firstLead);
    }
}
