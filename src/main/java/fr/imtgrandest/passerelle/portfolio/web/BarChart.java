package fr.imtgrandest.passerelle.portfolio.web;

import java.util.List;

/**
 * Numbers as bars, each with its name, its number and a way to the entries behind it.
 *
 * @param id of the section
 * @param heading what the bars count
 * @param column what the names are names of
 */
record BarChart(String id, String heading, String column, List<Bar> bars) {

    /**
     * One bar.
     *
     * @param width in percent of the longest bar
     * @param address of the entries; empty where no filter gives them
     */
    record Bar(String name, long entries, long width, String address) {}
}
