package fr.imtgrandest.passerelle.action.web;

import fr.imtgrandest.passerelle.action.ActionCategory;
import fr.imtgrandest.passerelle.action.ActionFilter;
import fr.imtgrandest.passerelle.action.ActionStage;
import fr.imtgrandest.passerelle.action.ActionStatus;
import fr.imtgrandest.passerelle.agreement.Dimension;
import fr.imtgrandest.passerelle.task.FieldLabels;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a filter of what somebody typed; what cannot be understood is said and left out. */
@Component
class ActionFilterReader {

    /** An amount as people write it, once spaces and the sign of the euro are gone. */
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,10}([.,]\\d{1,2})?");

    private static final Pattern ORNAMENTS = Pattern.compile("[\\s\\u00A0\\u202F€]");

    private final FilterChoices choices;
    private final FieldLabels labels;

    ActionFilterReader(FilterChoices choices, FieldLabels labels) {
        this.choices = choices;
        this.labels = labels;
    }

    /**
     * What was understood.
     *
     * @param faults one sentence for each criterion that was left out
     */
    record Understood(ActionFilter filter, List<String> faults) {}

    Understood read(ActionQuery query, Locale locale) {
        List<String> faults = new ArrayList<>();
        BigDecimal min = amount(query, ActionQuery.MIN_BUDGET, faults, locale);
        BigDecimal max = amount(query, ActionQuery.MAX_BUDGET, faults, locale);
        if (min != null && max != null && min.compareTo(max) > 0) {
            faults.add(labels.message("actions.fault.range", locale));
        }
        ActionStage stage = find(ActionStage.class, query.get(ActionQuery.STATE));
        ActionStatus status = find(ActionStatus.class, query.get(ActionQuery.STATE));
        if (stage == null && status == null) {
            refuse(query, ActionQuery.STATE, "actions.fault.choice", faults, locale);
        }
        ActionFilter filter = new ActionFilter(
                known(query, ActionQuery.THEME, choices.themes(), faults, locale),
                choice(query, ActionQuery.CATEGORY, ActionCategory.class, faults, locale),
                choice(query, ActionQuery.DIMENSION, Dimension.class, faults, locale),
                known(query, ActionQuery.SCHOOL, choices.schools(), faults, locale),
                stage,
                status,
                !query.get(ActionQuery.LATE).isEmpty(),
                min,
                max);
        return new Understood(filter, List.copyOf(faults));
    }

    private @Nullable String known(
            ActionQuery query, String name, List<String> ids, List<String> faults, Locale locale) {
        if (ids.contains(query.get(name))) {
            return query.get(name);
        }
        refuse(query, name, "actions.fault.choice", faults, locale);
        return null;
    }

    private <E extends Enum<E>> @Nullable E choice(
            ActionQuery query, String name, Class<E> type, List<String> faults, Locale locale) {
        E found = find(type, query.get(name));
        if (found == null) {
            refuse(query, name, "actions.fault.choice", faults, locale);
        }
        return found;
    }

    private static <E extends Enum<E>> @Nullable E find(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private @Nullable BigDecimal amount(ActionQuery query, String name, List<String> faults, Locale locale) {
        String bare = ORNAMENTS.matcher(query.get(name)).replaceAll("");
        if (AMOUNT.matcher(bare).matches()) {
            return new BigDecimal(bare.replace(',', '.'));
        }
        refuse(query, name, "actions.fault.amount", faults, locale);
        return null;
    }

    private void refuse(ActionQuery query, String name, String key, List<String> faults, Locale locale) {
        if (!query.get(name).isEmpty()) {
            faults.add(labels.message(key, locale, labels.message("actions.filter." + name, locale), query.get(name)));
        }
    }
}
