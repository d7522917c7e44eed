package fr.imtgrandest.passerelle.identity;

import java.util.Locale;

/**
 * A group by which rights are given.
 *
 * @param id one of the ids that {@link Groups} forms
 * @param nameFr what people read, also the name that the engine keeps
 */
public record Group(String id, String nameFr, String nameEn) {

    public String name(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? nameEn : nameFr;
    }
}
