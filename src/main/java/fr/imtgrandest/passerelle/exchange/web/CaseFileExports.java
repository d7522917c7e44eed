package fr.imtgrandest.passerelle.exchange.web;

import fr.imtgrandest.passerelle.exchange.Audience;
import fr.imtgrandest.passerelle.exchange.CaseArchive;
import fr.imtgrandest.passerelle.exchange.CaseArchives;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.security.SignedInUser;
import fr.imtgrandest.passerelle.shared.Reference;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Hands out the file of a case to whoever sees the case, with what they may read of it. */
@Controller
class CaseFileExports {

    private static final String ZIP = "application/zip";

    private final CaseArchives archives;
    private final People people;

    CaseFileExports(CaseArchives archives, People people) {
        this.archives = archives;
        this.people = people;
    }

    @GetMapping("/agreements/{reference}/file.zip")
    void agreement(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable("reference") String reference,
            HttpServletResponse response)
            throws IOException {
        send(user, reference, Reference.Kind.AGR, response);
    }

    @GetMapping("/actions/{reference}/file.zip")
    void action(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable("reference") String reference,
            HttpServletResponse response)
            throws IOException {
        send(user, reference, Reference.Kind.ACT, response);
    }

    /** On the thread of the request: an asynchronous answer would be cut off after half a minute, however large it is. */
    private void send(SignedInUser user, String text, Reference.Kind kind, HttpServletResponse response)
            throws IOException {
        CaseArchive archive = Reference.parse(text)
                .filter(reference -> reference.kind() == kind)
                .flatMap(reference -> archives.make(reference, new Audience.Person(people.reader(user.userId()))))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setContentType(ZIP);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(archive.name()).build().toString());
        archive.write(response.getOutputStream());
    }
}
