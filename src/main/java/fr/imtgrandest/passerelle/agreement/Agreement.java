package fr.imtgrandest.passerelle.agreement;

import fr.imtgrandest.passerelle.shared.Reference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An agreement in the register.
 *
 * @param schools ids of the participating schools
 * @param signatures one per legal party of these schools and one of the partner
 * @param effectiveFrom first day
 * @param expiresOn last day
 * @param noticeMonths notice of termination
 */
public record Agreement(
        Reference reference,
        String title,
        AgreementType type,
        Proposal.Partner partner,
        String leadSchool,
        List<String> schools,
        List<SignatureGiven> signatures,
        boolean confidential,
        LocalDate effectiveFrom,
        LocalDate expiresOn,
        int noticeMonths,
        String renewal,
        Instant activatedAt) {

    /** The legal status on a day: an agreement that has run out is expired. */
    public LegalStatus statusOn(LocalDate day) {
        return day.isAfter(expiresOn) ? LegalStatus.EXPIRED : LegalStatus.ACTIVE;
    }
}
