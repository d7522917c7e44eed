package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.task.FieldType.Range;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Checks one value that was filled in against what its field takes. */
@Component
class ValueCheck {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,8}");

    private final OptionLists options;
    private final Clock clock;

    ValueCheck(OptionLists options, Clock clock) {
        this.options = options;
        this.clock = clock;
    }

    /** Takes fields with their values, plain and not empty, and adds what is wrong with them. */
    BiConsumer<FormField, Object> of(OptionRequest request, Faults faults) {
        Offer offer = options.offer(request);
        return (field, value) -> check(field, value, offer, faults);
    }

    private void check(FormField field, Object value, Offer offer, Faults faults) {
        Report report = (key, arguments) -> faults.add(field.key(), "form.fault." + key, arguments);
        FieldType type = field.type();
        if (type instanceof FieldType.Text text) {
            texts(value, text, report);
        } else if (type instanceof FieldType.WholeNumber number) {
            wholeNumber(value, number.range(), report);
        } else if (type instanceof FieldType.Decimal decimal) {
            decimal(value, decimal, report);
        } else if (type instanceof FieldType.Flag) {
            flag(field, value, report);
        } else if (type instanceof FieldType.Choice choice) {
            choice(value, choice, offer, report);
        } else if (type instanceof FieldType.Choices choices) {
            choices(value, choices, offer, report);
        } else if (type instanceof FieldType.Day day) {
            day(value, day, report);
        } else if (type instanceof FieldType.Rows rows) {
            new RowsCheck(field.key(), rows, (cell, text) -> check(cell, text, offer, faults), faults).run(value);
        }
    }

    private void texts(Object value, FieldType.Text type, Report report) {
        if (!(value instanceof String text)) {
            report.fault("text");
        } else if (text.length() > type.maxLength()) {
            report.fault("tooLong", type.maxLength());
        } else if (text.length() < type.minLength()) {
            report.fault("tooShort", type.minLength());
        } else if (hasForbiddenCharacters(text)) {
            report.fault("characters");
        } else if (type.email() && !EMAIL.matcher(text).matches()) {
            report.fault("email");
        } else if (type.pattern() != null && !type.pattern().matcher(text).find()) {
            report.fault("pattern");
        }
    }

    private static void wholeNumber(Object value, Range range, Report report) {
        if (value instanceof Integer number) {
            range(BigDecimal.valueOf(number), range, report);
        } else {
            report.fault("wholeNumber");
        }
    }

    private static void decimal(Object value, FieldType.Decimal type, Report report) {
        if (!(value instanceof String text) || !DECIMAL.matcher(text).matches()) {
            report.fault("decimal", type.decimals());
            return;
        }
        BigDecimal number = new BigDecimal(text);
        if (number.scale() > type.decimals()) {
            report.fault("decimal", type.decimals());
        } else {
            range(number, type.range(), report);
        }
    }

    private static void range(BigDecimal number, Range range, Report report) {
        if (range.min() != null && number.compareTo(range.min()) < 0) {
            report.fault("min", range.min());
        } else if (range.max() != null && number.compareTo(range.max()) > 0) {
            report.fault("max", range.max());
        }
    }

    /** A box that must be ticked means consent: the browser does not let it pass unticked either. */
    private static void flag(FormField field, Object value, Report report) {
        if (!(value instanceof Boolean flag)) {
            report.fault("flag");
        } else if (!flag && field.mode() == FormField.Mode.REQUIRED) {
            report.fault("required");
        }
    }

    private static void choice(Object value, FieldType.Choice type, Offer offer, Report report) {
        if (!(value instanceof String text) || !offer.includes(type.allowed(), List.of(text))) {
            report.fault("choice");
        }
    }

    private static void choices(Object value, FieldType.Choices type, Offer offer, Report report) {
        if (!(value instanceof List<?> list) || !list.stream().allMatch(String.class::isInstance)) {
            report.fault("list");
            return;
        }
        List<String> texts = list.stream().map(String.class::cast).toList();
        if (new HashSet<>(texts).size() < texts.size()) {
            report.fault("twice");
        } else if (!offer.includes(type.allowed(), texts)) {
            report.fault("choices");
        }
    }

    private void day(Object value, FieldType.Day type, Report report) {
        if (!(value instanceof String text) || !DAY.matcher(text).matches()) {
            report.fault("day");
            return;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            LocalDate today = LocalDate.now(clock.withZone(ZoneId.of("Europe/Paris")));
            if (type.notPast() && day.isBefore(today)) {
                report.fault("past");
            } else if (type.notFuture() && day.isAfter(today)) {
                report.fault("future");
            }
        } catch (DateTimeParseException e) {
            report.fault("day");
        }
    }

    /** The database cannot store these, and nothing can show them. */
    private static boolean hasForbiddenCharacters(String text) {
        return text.codePoints()
                .anyMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    private interface Report {
        void fault(String key, Object... arguments);
    }
}
