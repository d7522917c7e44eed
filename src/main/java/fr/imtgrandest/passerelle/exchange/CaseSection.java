package fr.imtgrandest.passerelle.exchange;

import java.util.List;

/**
 * A part of what a case holds.
 *
 * @param items each a list of fields: one for a description, one for each answer of many
 */
public record CaseSection(String id, Bilingual label, List<List<CaseField>> items) {

    public CaseSection {
        items = items.stream().map(List::copyOf).toList();
    }
}
