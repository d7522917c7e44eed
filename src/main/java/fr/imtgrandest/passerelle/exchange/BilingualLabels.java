package fr.imtgrandest.passerelle.exchange;

import fr.imtgrandest.passerelle.identity.GroupNames;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.task.FieldLabels;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What people read for the parts of a case, in both languages. */
@Component
class BilingualLabels {

    private final FieldLabels labels;
    private final People people;
    private final GroupNames groups;

    BilingualLabels(FieldLabels labels, People people, GroupNames groups) {
        this.labels = labels;
        this.people = people;
        this.groups = groups;
    }

    Bilingual section(String id) {
        return message("archive.section." + id);
    }

    /** The name of a field: its name on forms and pages, or one that only a case's file has. */
    Bilingual field(String id, Reference.Kind about) {
        return both(
                locale -> labels.find("archive.field." + id, locale).orElseGet(() -> labels.field(id, about, locale)));
    }

    Bilingual value(String key, Object value) {
        return both(locale -> labels.value(key, value, locale));
    }

    Bilingual message(String key, Object... arguments) {
        return both(locale -> labels.message(key, locale, arguments));
    }

    Bilingual moment(Instant at) {
        return both(locale -> labels.moment(at, locale));
    }

    Bilingual group(String id) {
        return both(locale -> groups.name(id, locale));
    }

    String name(String account) {
        return people.name(account);
    }

    static Bilingual both(Function<Locale, String> said) {
        return new Bilingual(said.apply(Locale.FRENCH), said.apply(Locale.ENGLISH));
    }
}
