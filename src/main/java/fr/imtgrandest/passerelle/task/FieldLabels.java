package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.identity.Alliance;
import fr.imtgrandest.passerelle.identity.WorkingGroups;
import fr.imtgrandest.passerelle.shared.ReadableDate;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.shared.Zones;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What people read for the fields of a case and for their values. */
@Component
public class FieldLabels {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Currency EURO = Currency.getInstance("EUR");

    /** Spaces of an Erasmus code count; ordinary ones would run together on a page. */
    private static final char NO_BREAK_SPACE = '\u00A0';

    private final MessageSource messages;
    private final Alliance alliance;
    private final WorkingGroups workingGroups;

    FieldLabels(MessageSource messages, Alliance alliance, WorkingGroups workingGroups) {
        this.messages = messages;
        this.alliance = alliance;
        this.workingGroups = workingGroups;
    }

    /** The name of a field, by its key. */
    public String field(String key, Locale locale) {
        return message("field." + key, locale);
    }

    /** The name of a field where it may differ with what the case is about. */
    public String field(String key, Reference.Kind about, Locale locale) {
        String own = messages.getMessage("field." + about + "." + key, null, null, locale);
        return own == null ? field(key, locale) : own;
    }

    /** A text of the bundles. */
    public String message(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** A text of the bundles; empty where there is none. */
    public Optional<String> find(String key, Locale locale, Object... arguments) {
        return Optional.ofNullable(messages.getMessage(key, arguments, null, locale));
    }

    /** The value of a field as people read it: names for codes, dates and numbers in the reader's form. */
    public String value(String key, Object value, Locale locale) {
        if (value instanceof Collection<?> many) {
            return many.stream().map(one -> value(key, one, locale)).collect(Collectors.joining(", "));
        }
        if (value instanceof Boolean flag) {
            return message(flag ? "yes" : "no", locale);
        }
        if (value instanceof LocalDate day) {
            return date(day, locale);
        }
        return switch (key) {
            case "leadSchool", "invitedSchools", "joiningSchools", "schools" -> school(value.toString());
            case "themes", "theme" ->
                workingGroups
                        .find(value.toString())
                        .map(group -> group.name(locale))
                        .orElse(value.toString());
            case "partnerErasmusCode" -> value.toString().replace(' ', NO_BREAK_SPACE);
            case "partnerCountry" -> country(value.toString(), locale);
            case "languages" -> Locale.forLanguageTag(value.toString()).getDisplayLanguage(locale);
            case "startDate", "endDate", "signedOn" -> isoDate(value.toString(), locale);
            case "amountEur", "budgetEur", "spentEur", "reducedBudgetEur" ->
                euros(new BigDecimal(value.toString()), locale);
            default -> messages.getMessage("value." + key + "." + value, null, value.toString(), locale);
        };
    }

    /** The codes of a field that have names. */
    public Set<String> codes(String key) {
        String prefix = "value." + key + ".";
        return ResourceBundle.getBundle("messages", Locale.FRENCH).keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    public String school(String id) {
        return alliance.school(id).map(Alliance.School::name).orElse(id);
    }

    /** A legal party of the alliance. */
    public String party(String id) {
        return alliance.party(id).map(Alliance.Party::name).orElse(id);
    }

    public static String country(String code, Locale locale) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(locale);
    }

    public static String date(LocalDate day, Locale locale) {
        return ReadableDate.of(day, locale);
    }

    /** The day on which something happened, as people in Europe/Paris counted it. */
    public static String day(Instant at, Locale locale) {
        return date(LocalDate.ofInstant(at, Zones.PARIS), locale);
    }

    /** The day and the time of day at which something happened, in Europe/Paris. */
    public String moment(Instant at, Locale locale) {
        return message("paper.moment", locale, day(at, locale), TIME.format(at.atZone(Zones.PARIS)));
    }

    /** In which round something was said, to stand behind a name; nothing where there was one round only. */
    public String round(int round, int rounds, Locale locale) {
        return rounds == 1 ? "" : " (" + message("case.round", locale, round) + ")";
    }

    /** A text and what is said about it, with the colon of the reader's language between. */
    public String about(String text, String said, Locale locale) {
        return text + message("colon", locale) + " " + said;
    }

    private static String isoDate(String value, Locale locale) {
        try {
            return date(LocalDate.parse(value), locale);
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    private static String euros(BigDecimal amount, Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(
                Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.UK : Locale.FRANCE);
        format.setCurrency(EURO);
        return format.format(amount);
    }
}
