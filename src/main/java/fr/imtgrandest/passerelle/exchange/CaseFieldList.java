package fr.imtgrandest.passerelle.exchange;

import fr.imtgrandest.passerelle.shared.Reference;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the fields of a part of a case, leaving out what has no value. */
final class CaseFieldList {

    private final List<CaseField> fields = new ArrayList<>();
    private final BilingualLabels labels;
    private final Reference.Kind about;

    CaseFieldList(BilingualLabels labels, Reference.Kind about) {
        this.labels = labels;
        this.about = about;
    }

    /** A field whose values have names, or speak for themselves. */
    CaseFieldList add(String id, @Nullable Object value) {
        return add(id, id, value);
    }

    /** A field whose values have the names of another field's. */
    CaseFieldList add(String id, String named, @Nullable Object value) {
        return value == null || isEmpty(value) ? this : said(id, value, labels.value(named, value));
    }

    /** A field whose values have their names under a prefix of the bundles. */
    CaseFieldList coded(String id, String prefix, @Nullable Enum<?> value) {
        return value == null ? this : said(id, value, labels.message(prefix + value.name()));
    }

    CaseFieldList moment(String id, @Nullable Instant at) {
        return at == null ? this : said(id, at, labels.moment(at));
    }

    CaseFieldList group(String id, @Nullable String group) {
        return group == null ? this : said(id, group, labels.group(group));
    }

    /** The account and what people call who has it. */
    CaseFieldList account(String id, @Nullable String account) {
        if (account == null) {
            return this;
        }
        String name = labels.name(account);
        return said(id, account, new Bilingual(name, name));
    }

    CaseFieldList said(String id, Object value, Bilingual text) {
        fields.add(new CaseField(id, labels.field(id, about), plain(value), text));
        return this;
    }

    List<CaseField> fields() {
        return List.copyOf(fields);
    }

    private static boolean isEmpty(Object value) {
        return value instanceof Collection<?> many && many.isEmpty();
    }

    /** As JSON knows it. */
    static Object plain(Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().map(CaseFieldList::plain).toList();
        }
        if (value instanceof BigDecimal
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Boolean) {
            return value;
        }
        return value instanceof Enum<?> code ? code.name() : value.toString();
    }
}
