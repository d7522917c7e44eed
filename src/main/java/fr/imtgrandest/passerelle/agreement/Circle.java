package fr.imtgrandest.passerelle.agreement;

import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.identity.PartyOffice;
import fr.imtgrandest.passerelle.identity.Reader;

/** Who reads what is restricted in a case: its authors, the security officers and the directors who decide. */
public final class Circle {

    private Circle() {}

    /**
     * Whether somebody belongs to it.
     *
     * @param reader who may see the case
     * @param author id of the account that wrote or brought what is restricted
     */
    public static boolean includes(Reader reader, String author, CaseFile file) {
        boolean office = reader.groups().stream().anyMatch(PartyOffice.FSD::serves);
        boolean decides = file.joining().stream().map(Groups::director).anyMatch(reader.groups()::contains);
        return author.equals(reader.userId()) || office || decides;
    }
}
