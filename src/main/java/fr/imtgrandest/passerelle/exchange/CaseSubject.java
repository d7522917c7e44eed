package fr.imtgrandest.passerelle.exchange;

import fr.imtgrandest.passerelle.document.Document;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a case is and holds, apart from its steps, its files and its journal.
 *
 * @param readable whether a document may be given to whom the file is made for
 * @param withheld ids of the tasks whose confidential answers are left out
 */
record CaseSubject(String title, List<CaseSection> sections, Predicate<Document> readable, List<String> withheld) {

    CaseSubject {
        sections =
                sections.stream().filter(section -> !section.items().isEmpty()).toList();
        withheld = List.copyOf(withheld);
    }
}
