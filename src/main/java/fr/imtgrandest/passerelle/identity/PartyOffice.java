package fr.imtgrandest.passerelle.identity;

import java.util.Locale;

/** The offices of a legal party that act in a case; each has one group per party. */
public enum PartyOffice {
    LEGAL("Service juridique"),
    /** Security and defence officer. */
    FSD("Fonctionnaire de sécurité et de défense"),
    /** Data-protection officer. */
    DPO("Protection des données"),
    FINANCE("Service financier"),
    /** Intellectual property. */
    IP("Propriété intellectuelle"),
    DOCTORAL("École doctorale"),
    /** The signatory. */
    PRESIDENT("Présidence");

    private final String nameFr;

    PartyOffice(String nameFr) {
        this.nameFr = nameFr;
    }

    /** Whether a group is this office of some legal party. */
    public boolean serves(String group) {
        return group.startsWith(prefix() + "-");
    }

    String prefix() {
        return name().toLowerCase(Locale.ROOT);
    }

    String nameFr() {
        return nameFr;
    }
}
