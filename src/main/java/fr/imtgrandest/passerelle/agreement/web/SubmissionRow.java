package fr.imtgrandest.passerelle.agreement.web;

import java.util.List;

/**
 * What people were asked about, in the reader's words.
 *
 * @param name by which the answers refer to it
 */
record SubmissionRow(String name, String at, List<Row> documents) {

    /**
     * One document in the version that was submitted.
     *
     * @param address where the file is fetched
     */
    record Row(String kind, String name, int number, String sha256, String address) {}
}
