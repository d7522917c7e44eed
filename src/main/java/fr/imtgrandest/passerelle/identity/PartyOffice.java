package fr.imtgrandest.passerelle.identity;

import java.util.Locale;

/** The offices of a legal party that act in a case; each has one group per party. */
public enum PartyOffice {
    LEGAL,
    /** Security and defence officer (fonctionnaire de sécurité de défense). */
    FSD,
    /** Data-protection officer. */
    DPO,
    FINANCE,
    /** Intellectual property. */
    IP,
    DOCTORAL,
    /** The signatory. */
    PRESIDENT;

    /** Whether a group is this office of some legal party. */
    public boolean serves(String group) {
        return group.startsWith(prefix() + "-");
    }

    String prefix() {
        return name().toLowerCase(Locale.ROOT);
    }
}
