package fr.imtgrandest.passerelle.identity;

import java.util.Locale;

/** The offices of a legal party that act in a case; each has one group per party. */
public enum PartyOffice {
    LEGAL("Service juridique", "Legal office"),
    /** Security and defence officer. */
    FSD("Fonctionnaire de sécurité et de défense", "Security and defence officer"),
    /** Data-protection officer. */
    DPO("Protection des données", "Data protection"),
    FINANCE("Service financier", "Finance office"),
    /** Intellectual property. */
    IP("Propriété intellectuelle", "Intellectual property"),
    DOCTORAL("École doctorale", "Doctoral school"),
    /** The signatory. */
    PRESIDENT("Présidence", "Presidency");

    private final String nameFr;
    private final String nameEn;

    PartyOffice(String nameFr, String nameEn) {
        this.nameFr = nameFr;
        this.nameEn = nameEn;
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

    String nameEn() {
        return nameEn;
    }
}
