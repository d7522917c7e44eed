package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.task.Faults.Fault;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Says in the reader's language what is wrong with a submission, as HTML in which nothing of the user's is raw. */
@Component
class FaultMessages {

    private static final Pattern HARMLESS_NAME = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    private final MessageSource messages;

    FaultMessages(MessageSource messages) {
        this.messages = messages;
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
                .map(known -> HtmlUtils.htmlEscape(known.label(), "UTF-8") + " (" + field + ")")
                .orElseGet(() -> HARMLESS_NAME.matcher(field).matches() ? field : text("form.field.unnamed", locale));
    }

    private static Object shown(Object argument, Locale locale) {
        if (argument instanceof LocalDate day) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(locale)
                    .format(day);
        }
        return argument instanceof Number ? argument : HtmlUtils.htmlEscape(argument.toString(), "UTF-8");
    }
}
