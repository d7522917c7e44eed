package fr.imtgrandest.passerelle.agreement.web;

import fr.imtgrandest.passerelle.agreement.CaseFile;
import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.identity.PartyOffice;
import fr.imtgrandest.passerelle.identity.Reader;

/** Who reads what is restricted in a case: its authors, the security officers and the directors who decide. */
final class Circle {

    private Circle() {}

    /** @param reader somebody who may see the case */
    static boolean includes(Reader reader, String author, CaseFile file) {
        boolean office = reader.groups().stream().anyMatch(PartyOffice.FSD::serves);
        boolean decides = file.joining().stream().map(Groups::director).anyMatch(reader.groups()::contains);
        return author.equals(reader.userId()) || office || decides;
    }
}
