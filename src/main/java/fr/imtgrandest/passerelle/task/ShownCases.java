package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.shared.Reference;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What lists show of a case, whichever feature it belongs to. */
@Component
class ShownCases {

    private final Map<Reference.Kind, CaseColumns> columns;

    /** @throws IllegalStateException if two features claim the same kind of case */
    ShownCases(List<CaseColumns> columns) {
        this.columns = columns.stream().collect(Collectors.toMap(CaseColumns::kind, Function.identity()));
    }

    /**
     * What lists show of a case in a language.
     *
     * @throws IllegalArgumentException if there is no such case
     */
    CaseColumns.Columns of(Reference reference, Locale locale) {
        return Objects.requireNonNull(columns.get(reference.kind()), () -> "Nobody shows cases like " + reference)
                .of(reference, locale);
    }

    /** Whether those outside the case should not learn whom it is with; a case that nobody shows is. */
    boolean isConfidential(Reference reference) {
        CaseColumns known = columns.get(reference.kind());
        return known == null || known.isConfidential(reference);
    }
}
