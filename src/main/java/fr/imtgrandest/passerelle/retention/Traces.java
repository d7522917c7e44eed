package fr.imtgrandest.passerelle.retention;

import fr.imtgrandest.passerelle.identity.Account;
import fr.imtgrandest.passerelle.identity.KnownPerson;
import fr.imtgrandest.passerelle.retention.persistence.TextColumns;
import fr.imtgrandest.passerelle.retention.process.EngineTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds where texts that people wrote name somebody: what to do with each is for the owner of the data to decide, for it is part of
 * what was decided and sealed.
 */
@Service
class Traces {

    /** A shorter text would be found everywhere. */
    private static final int SHORTEST = 3;

    private final TextColumns columns;
    private final EngineTexts engine;

    Traces(TextColumns columns, EngineTexts engine) {
        this.columns = columns;
        this.engine = engine;
    }

    /** All places that name a person as they were known, by last name, mail address or login. */
    @Transactional(readOnly = true)
    public List<Trace> of(KnownPerson person) {
        Set<String> words = Stream.of(
                        Stream.of(person.lastName()),
                        person.mailAddress().stream(),
                        person.accounts().stream().map(Account::key).map(key -> key.subject()))
                .flatMap(some -> some)
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST)
                .collect(Collectors.toSet());
        if (words.isEmpty()) {
            return List.of();
        }
        Set<Trace> found = new TreeSet<>(columns.holding(words));
        found.addAll(engine.holding(words));
        return new ArrayList<>(found);
    }
}
