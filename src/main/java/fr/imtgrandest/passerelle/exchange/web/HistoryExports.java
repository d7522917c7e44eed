package fr.imtgrandest.passerelle.exchange.web;

import fr.imtgrandest.passerelle.action.ActionCases;
import fr.imtgrandest.passerelle.agreement.AgreementCases;
import fr.imtgrandest.passerelle.exchange.HistoryCopies;
import fr.imtgrandest.passerelle.exchange.HistoryCopy;
import fr.imtgrandest.passerelle.exchange.HistoryCsv;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.security.SignedInUser;
import fr.imtgrandest.passerelle.shared.Reference;
import java.nio.charset.StandardCharsets;
import java.util.function.BiPredicate;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Hands out the journal of a case, with its proof, to whoever sees the case. */
@Controller
class HistoryExports {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final HistoryCopies copies;
    private final AgreementCases agreements;
    private final ActionCases actions;
    private final People people;

    HistoryExports(HistoryCopies copies, AgreementCases agreements, ActionCases actions, People people) {
        this.copies = copies;
        this.agreements = agreements;
        this.actions = actions;
        this.people = people;
    }

    @GetMapping("/agreements/{reference}/history.json")
    ResponseEntity<Object> agreementAsJson(
            @AuthenticationPrincipal SignedInUser user, @PathVariable("reference") String reference) {
        return json(copy(user, reference, "json", this::seesAgreement));
    }

    @GetMapping("/agreements/{reference}/history.csv")
    ResponseEntity<Object> agreementAsCsv(
            @AuthenticationPrincipal SignedInUser user, @PathVariable("reference") String reference) {
        return csv(copy(user, reference, "csv", this::seesAgreement));
    }

    @GetMapping("/actions/{reference}/history.json")
    ResponseEntity<Object> actionAsJson(
            @AuthenticationPrincipal SignedInUser user, @PathVariable("reference") String reference) {
        return json(copy(user, reference, "json", this::seesAction));
    }

    @GetMapping("/actions/{reference}/history.csv")
    ResponseEntity<Object> actionAsCsv(
            @AuthenticationPrincipal SignedInUser user, @PathVariable("reference") String reference) {
        return csv(copy(user, reference, "csv", this::seesAction));
    }

    private boolean seesAgreement(Reference reference, Reader reader) {
        return agreements.find(reference, reader).isPresent();
    }

    private boolean seesAction(Reference reference, Reader reader) {
        return actions.find(reference, reader).isPresent() && actions.concerns(reference, reader);
    }

    private HistoryCopy copy(SignedInUser user, String text, String format, BiPredicate<Reference, Reader> sees) {
        Reader reader = people.reader(user.userId());
        return Reference.parse(text)
                .filter(reference -> sees.test(reference, reader))
                .map(reference -> copies.copy(reference, reader, format))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ResponseEntity<Object> json(HistoryCopy copy) {
        return file(copy, "json", MediaType.APPLICATION_JSON).body(copy);
    }

    private static ResponseEntity<Object> csv(HistoryCopy copy) {
        return file(copy, "csv", CSV).body(HistoryCsv.of(copy).getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity.BodyBuilder file(HistoryCopy copy, String ending, MediaType type) {
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(copy.reference() + "." + ending)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(type);
    }
}
