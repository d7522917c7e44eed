package fr.imtgrandest.passerelle.document.web;

import fr.imtgrandest.passerelle.document.IssuedPaper;
import fr.imtgrandest.passerelle.document.PaperCode;
import fr.imtgrandest.passerelle.document.Papers;
import fr.imtgrandest.passerelle.shared.ReadableDate;
import fr.imtgrandest.passerelle.shared.ReaderLanguage;
import fr.imtgrandest.passerelle.shared.Zones;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Says to everyone whether a printed record is genuine, and nothing of the case. */
@Controller
class VerifyPages {

    private static final String VIEW = "verify";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Papers papers;
    private final MessageSource messages;

    VerifyPages(Papers papers, MessageSource messages) {
        this.papers = papers;
        this.messages = messages;
    }

    /** The page where a code is typed; a code leads to its own address. */
    @GetMapping("/verify")
    ModelAndView form(
            @RequestParam(name = "code", required = false) @Nullable String typed, HttpServletResponse answer) {
        keepOutOfSearch(answer);
        if (typed == null) {
            return new ModelAndView(VIEW);
        }
        return PaperCode.parse(typed)
                .map(code -> new ModelAndView("redirect:/verify/" + code))
                .orElseGet(() -> unknown(typed));
    }

    @GetMapping("/verify/{code}")
    ModelAndView one(@PathVariable("code") String typed, HttpServletResponse answer) {
        keepOutOfSearch(answer);
        Optional<IssuedPaper> found = PaperCode.parse(typed).flatMap(papers::find);
        return found.map(paper -> new ModelAndView(VIEW, Map.of("paper", view(paper, ReaderLanguage.current()))))
                .orElseGet(() -> unknown(typed));
    }

    private VerifiedPaper view(IssuedPaper paper, Locale locale) {
        ZonedDateTime issued = paper.issuedAt().atZone(Zones.PARIS);
        String day = ReadableDate.of(issued.toLocalDate(), locale);
        return new VerifiedPaper(
                "paper." + paper.kind(),
                paper.code().toString(),
                messages.getMessage("paper.moment", new Object[] {day, TIME.format(issued)}, locale),
                paper.seal().hash(),
                paper.seal().position(),
                paper.sha256());
    }

    private static ModelAndView unknown(String typed) {
        return new ModelAndView(VIEW, Map.of("unknown", typed), HttpStatus.NOT_FOUND);
    }

    private static void keepOutOfSearch(HttpServletResponse answer) {
        answer.setHeader("X-Robots-Tag", "noindex");
    }
}
