package fr.imtgrandest.passerelle.agreement;

import fr.imtgrandest.passerelle.document.Document;
import fr.imtgrandest.passerelle.document.DocumentVersion;
import fr.imtgrandest.passerelle.shared.Reference;

/** Where the files of a case are fetched and brought, as paths from the root of the site. */
public final class DocumentAddress {

    private DocumentAddress() {}

    /** The page of all files of a case. */
    public static String page(Reference reference) {
        return reference.page() + "/documents";
    }

    /** One version of a file. */
    public static String of(Document document, DocumentVersion version) {
        return page(document.reference()) + "/" + document.id() + "/" + version.number();
    }
}
