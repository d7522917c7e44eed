package fr.imtgrandest.passerelle.agreement;

import fr.imtgrandest.passerelle.document.Document;
import fr.imtgrandest.passerelle.document.NewDocument;
import fr.imtgrandest.passerelle.document.NewFile;
import fr.imtgrandest.passerelle.document.Upload;
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.shared.Reference;

/**
 * The documents of a case, changed as far as the place where it stands allows it. Whoever asks has checked that the reader may
 * bring documents to the case.
 *
 * <p>What belongs to the agreement is fixed while it is judged and signed. Those who draft it may change it nevertheless, if
 * they say so: that ends the step and sends the text back to drafting, in the same transaction.
 */
public interface Dossier {

    /** What became of an attempt to change a document. */
    sealed interface Change {

        /** It was tried; the upload tells the rest. */
        record Made(Upload upload) implements Change {}

        /**
         * The document is before those who judge it.
         *
         * @param mayReopen whether the reader may change it all the same
         */
        record Fixed(boolean mayReopen) implements Change {}
    }

    /**
     * Takes a file as a new document.
     *
     * @param reopening whether the reader accepts that what was answered about it is asked again
     */
    Change add(Reader reader, Reference reference, NewDocument described, NewFile file, boolean reopening);

    /** Takes a file as the newest version of a document. */
    Change renew(Reader reader, Document document, NewFile file, boolean reopening);

    /** Ends that a document counts. */
    Change withdraw(Reader reader, Document document, boolean reopening);

    /** Whether the reader may change what is before those who judge it. */
    boolean mayReopen(AgreementCase about, Reader reader);
}
