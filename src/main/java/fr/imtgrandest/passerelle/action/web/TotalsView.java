package fr.imtgrandest.passerelle.action.web;

import java.util.List;

/** The budgets of the actions listed, in the reader's words; each table adds up to {@code all}. */
record TotalsView(Line all, List<Table> tables) {

    /**
     * One breakdown.
     *
     * @param id of its heading
     * @param title also the heading of its first column
     */
    record Table(String id, String title, List<Line> lines) {}

    /** One sum. */
    record Line(String name, long actions, String budget, String spent) {}
}
