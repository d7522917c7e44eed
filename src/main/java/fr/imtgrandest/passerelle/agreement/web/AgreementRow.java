package fr.imtgrandest.passerelle.agreement.web;

import java.util.List;

/** An agreement of the register, in the reader's words. */
record AgreementRow(
        String reference,
        String title,
        String partner,
        String country,
        String type,
        List<String> schools,
        String statusCode,
        String status,
        String from,
        String until,
        String period) {}
