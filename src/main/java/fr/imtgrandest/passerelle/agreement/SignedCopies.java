package fr.imtgrandest.passerelle.agreement;

import fr.imtgrandest.passerelle.document.Document;
import fr.imtgrandest.passerelle.document.DocumentKind;
import fr.imtgrandest.passerelle.document.Documents;
import fr.imtgrandest.passerelle.shared.Reference;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
        boolean kept = of(reference, DocumentKind.DRAFT_TEXT).findAny().isPresent();
        boolean signed = of(reference, DocumentKind.SIGNED_ORIGINAL).findAny().isPresent();
        return !kept || (signed && differences(reference).isEmpty());
    }

    /** The copies that are not the approved text itself; none in a case whose text is not kept here. */
    public List<CopyDifference> differences(Reference reference) {
        List<Document> texts = of(reference, DocumentKind.DRAFT_TEXT).toList();
        return texts.isEmpty()
                ? List.of()
                : of(reference, DocumentKind.SIGNED_ORIGINAL)
                        .filter(copy -> texts.stream().noneMatch(text -> same(text, copy)))
                        .map(copy -> new CopyDifference(copy, approved(copy, texts)))
                        .toList();
    }

    /** Ends that the copies count, since they will be signed again. */
    public void withdraw(String account, Reference reference) {
        of(reference, DocumentKind.SIGNED_ORIGINAL).forEach(copy -> documents.withdraw(account, copy));
    }

    private Stream<Document> of(Reference reference, DocumentKind kind) {
        return documents.of(reference).stream()
                .filter(document -> document.kind() == kind && !document.withdrawn())
                .toList()
                .stream();
    }

    private static boolean same(Document text, Document copy) {
        boolean language = copy.language() == null || Objects.equals(text.language(), copy.language());
        return language && text.current().sha256().equals(copy.current().sha256());
    }

    private static @Nullable Document approved(Document copy, List<Document> texts) {
        return texts.stream()
                .filter(text -> copy.language() == null || Objects.equals(text.language(), copy.language()))
                .findFirst()
                .orElse(null);
    }
}
