package fr.imtgrandest.passerelle.agreement;

import fr.imtgrandest.passerelle.document.Document;
import fr.imtgrandest.passerelle.document.DocumentKind;
import fr.imtgrandest.passerelle.document.Documents;
import fr.imtgrandest.passerelle.shared.Reference;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds what came back signed against what was approved. */
@Component
public class SignedCopies {

    private final Documents documents;

    SignedCopies(Documents documents) {
        this.documents = documents;
    }

    /** Whether what came back signed is what was approved, and something came back; so in a case whose text is not kept here. */
    public boolean hold(Reference reference) {
        List<Document> all = documents.of(reference);
        List<Document> texts = counting(all, DocumentKind.DRAFT_TEXT);
        List<Document> copies = counting(all, DocumentKind.SIGNED_ORIGINAL);
        return texts.isEmpty()
                || (!copies.isEmpty() && differences(copies, texts).isEmpty());
    }

    /** The copies that are not the approved text itself; none in a case whose text is not kept here. */
    public List<CopyDifference> differences(Reference reference) {
        List<Document> all = documents.of(reference);
        List<Document> texts = counting(all, DocumentKind.DRAFT_TEXT);
        return texts.isEmpty() ? List.of() : differences(counting(all, DocumentKind.SIGNED_ORIGINAL), texts);
    }

    private static List<CopyDifference> differences(List<Document> copies, List<Document> texts) {
        return copies.stream()
                .filter(copy -> texts.stream().noneMatch(text -> same(text, copy)))
                .map(copy -> new CopyDifference(copy, approved(copy, texts)))
                .toList();
    }

    /** Ends that the copies count, since they will be signed again. */
    public void withdraw(String account, Reference reference) {
        counting(documents.of(reference), DocumentKind.SIGNED_ORIGINAL)
                .forEach(copy -> documents.withdraw(account, copy));
    }

    private static List<Document> counting(List<Document> all, DocumentKind kind) {
        return all.stream()
                .filter(document -> document.kind() == kind && !document.withdrawn())
                .toList();
    }

    private static boolean speaksAs(Document text, Document copy) {
        return copy.language() == null || Objects.equals(text.language(), copy.language());
    }

    private static boolean same(Document text, Document copy) {
        return speaksAs(text, copy)
                && text.current().sha256().equals(copy.current().sha256());
    }

    private static @Nullable Document approved(Document copy, List<Document> texts) {
        return texts.stream().filter(text -> speaksAs(text, copy)).findFirst().orElse(null);
    }
}
