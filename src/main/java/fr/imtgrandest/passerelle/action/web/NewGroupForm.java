package fr.imtgrandest.passerelle.action.web;

import fr.imtgrandest.passerelle.identity.NewGroup;
import fr.imtgrandest.passerelle.identity.WorkingGroup.Category;
import java.util.Map;

/** What the alliance office fills in to create a working group, as it was typed. */
record NewGroupForm(String theme, String nameFr, String nameEn, Category category, String firstLead) {

    static final NewGroupForm EMPTY = new NewGroupForm("", "", "", Category.THEMATIC, "");

    NewGroup toGroup() {
        return new NewGroup(theme, nameFr, nameEn, category, firstLead);
    }

    /** What was filled in, by the name of its field; the id apart. */
    Map<String, String> values() {
        return Map.of("nameFr", nameFr, "nameEn", nameEn, "category", category.name(), "firstLead", firstLead);
    }
}
