package fr.imtgrandest.passerelle.agreement.web;

import fr.imtgrandest.passerelle.document.DocumentVersion;
import fr.imtgrandest.passerelle.document.Documents;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.security.SignedInUser;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The page of a case's documents, and the files themselves. */
@Controller
@RequestMapping("/agreements/{reference}/documents")
class DocumentPages {

    private final DocumentDesk desk;
    private final Documents documents;
    private final People people;

    DocumentPages(DocumentDesk desk, Documents documents, People people) {
        this.desk = desk;
        this.documents = documents;
        this.people = people;
    }

    @GetMapping
    String list(@AuthenticationPrincipal SignedInUser user, @PathVariable("reference") String text, Model model) {
        Reader reader = people.reader(user.userId());
        return desk.show(desk.visible(text, reader), reader, SentFile.NONE, model);
    }

    @GetMapping("/{document}/{number}")
    ResponseEntity<StreamingResponseBody> fetch(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable("reference") String text,
            @PathVariable("document") UUID id,
            @PathVariable("number") int number) {
        Reader reader = people.reader(user.userId());
        DocumentVersion version = desk.readable(desk.visible(text, reader), id, reader).versions().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(DocumentDesk::absent);
        String disposition = ContentDisposition.attachment()
                .filename(version.name(), StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .contentType(MediaType.parseMediaType(version.type().mediaType()))
                .contentLength(version.size())
                .body(target -> documents.write(version, target));
    }
}
