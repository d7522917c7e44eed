package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.task.Faults.Fault;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Says in the reader's language what is wrong with a submission, as HTML in which nothing of the user's is raw. */
@Component
class FaultMessages {

    private static final Pattern HARMLESS_NAME = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    /** A row of a list or one of its cells, see {@link Faults#cell}. */
    private static final Pattern CELL =
            Pattern.compile("(?<list>\\w+)\\[(?<row>\\d{1,6})](\\.(?<column>.*))?", Pattern.DOTALL);

    private final MessageSource messages;
    private final EnglishTexts english;

    FaultMessages(MessageSource messages, EnglishTexts english) {
        this.messages = messages;
        this.english = english;
    }

    String of(Faults faults, FormContract contract, Locale locale) {
        String list = faults.all().stream()
                .map(fault -> entry(fault, contract, locale))
                .collect(Collectors.joining(" ; "));
        return text("form.refused", locale, faults.all().size(), list);
    }

    String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private String entry(Fault fault, FormContract contract, Locale locale) {
        Object[] arguments = fault.arguments().stream()
                .map(argument -> shown(argument, locale))
                .toArray();
        return text(
                "form.fault.entry",
                locale,
                name(fault.field(), contract, locale),
                text(fault.messageKey(), locale, arguments));
    }

    private String name(String field, FormContract contract, Locale locale) {
        return contract.field(field)
                .map(known -> label(known, contract, locale) + " (" + field + ")")
                .or(() -> cell(field, contract, locale))
                .orElseGet(() -> unknown(field, locale));
    }

    private Optional<String> cell(String field, FormContract contract, Locale locale) {
        Matcher parts = CELL.matcher(field);
        return parts.matches()
                ? contract.field(parts.group("list"))
                        .filter(list -> list.type() instanceof FieldType.Rows)
                        .map(list -> cell(list, contract, parts, locale))
                : Optional.empty();
    }

    private String cell(FormField list, FormContract contract, Matcher parts, Locale locale) {
        String column = parts.group("column");
        return column == null
                ? text("form.fault.row", locale, label(list, contract, locale), parts.group("row"))
                : text(
                        "form.fault.cell",
                        locale,
                        label(list, contract, locale),
                        parts.group("row"),
                        ((FieldType.Rows) list.type())
                                .column(column)
                                .map(known -> label(known, contract, locale))
                                .orElseGet(() -> unknown(column, locale)));
    }

    private String label(FormField field, FormContract contract, Locale locale) {
        return escaped(
                EnglishTexts.isSpoken(locale)
                        ? english.ofForm(contract.form(), field.key(), "label").orElse(field.label())
                        : field.label());
    }

    private String unknown(String name, Locale locale) {
        return HARMLESS_NAME.matcher(name).matches() ? name : text("form.field.unnamed", locale);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static Object shown(Object argument, Locale locale) {
        if (argument instanceof LocalDate day) {
            return FieldLabels.date(day, locale);
        }
        return argument instanceof Number ? argument : escaped(argument.toString());
    }
}
