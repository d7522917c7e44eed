package fr.imtgrandest.passerelle.approval.web;

import fr.imtgrandest.passerelle.approval.process.Asked;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.task.Block;
import fr.imtgrandest.passerelle.task.BlockView;
import fr.imtgrandest.passerelle.task.FieldLabels;
import fr.imtgrandest.passerelle.task.FormSheet;
import fr.imtgrandest.passerelle.task.FormSheets;
import fr.imtgrandest.passerelle.task.Option;
import fr.imtgrandest.passerelle.task.WaitingTask;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what waits for a decision into the reader's words; it tells and asks what the form of the task does. */
@Component
class DecisionCards {

    private static final String ASKED = "request";
    private static final String PROPOSED = "proposal";

    private final FormSheets sheets;

    DecisionCards(FormSheets sheets) {
        this.sheets = sheets;
    }

    /** Empty if it was answered in this moment. */
    Optional<DecisionCard> of(WaitingTask task, Locale locale) {
        return sheets.of(task.id(), locale).map(sheet -> card(task, sheet, locale));
    }

    /** What the case of a task is called in a sentence. */
    String about(WaitingTask task) {
        return Stream.of(task.reference(), task.partner())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining(", "));
    }

    /** The option of a form as people read it; what was given, where the form does not offer it. */
    String label(WaitingTask task, String choice, Locale locale) {
        return sheets.of(task.id(), locale).stream()
                .flatMap(sheet -> question(sheet, Asked.of(task).choice()).options().stream())
                .filter(option -> option.value().equals(choice))
                .map(Option::label)
                .findFirst()
                .orElse(choice);
    }

    private static DecisionCard card(WaitingTask task, FormSheet sheet, Locale locale) {
        Asked asked = Asked.of(task);
        FormSheet.Question question = question(sheet, asked.choice());
        return new DecisionCard(
                task.id(),
                task.name(),
                orNothing(task.reference()),
                orNothing(task.partner()),
                page(task.reference()),
                task.due() == null ? null : FieldLabels.date(task.due(), locale),
                task.late(),
                passages(sheet, ASKED::equals),
                passages(sheet, name -> !name.equals(ASKED) && !name.equals(PROPOSED)),
                passages(sheet, PROPOSED::equals),
                question.label(),
                question.options(),
                question(sheet, asked.reason()).label(),
                approval(question, asked));
    }

    private static FormSheet.Question question(FormSheet sheet, String key) {
        return Objects.requireNonNull(sheet.questions().get(key), () -> "A form does not ask for " + key);
    }

    private static Option approval(FormSheet.Question question, Asked asked) {
        return question.options().stream()
                .filter(option -> option.value().equals(asked.approval()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A form does not offer " + asked.approval()));
    }

    private static List<BlockView> passages(FormSheet sheet, Predicate<String> names) {
        List<Block> blocks = sheet.passages().stream()
                .filter(passage -> names.test(passage.name()))
                .flatMap(passage -> passage.blocks().stream())
                .toList();
        return BlockView.of(blocks);
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String page(@Nullable String reference) {
        return reference == null
                ? null
                : Reference.parse(reference).map(Reference::page).orElse(null);
    }
}
