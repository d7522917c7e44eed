package fr.imtgrandest.passerelle.agreement.web;

/** A case in the list, in the reader's words; stage and status also by their codes. */
record CaseRow(
        String reference,
        String title,
        String partner,
        String country,
        String type,
        String lead,
        String stageCode,
        String stage,
        String statusCode,
        String status,
        String since,
        boolean ended,
        boolean active) {

    boolean endedWithoutAgreement() {
        return ended && !active;
    }
}
