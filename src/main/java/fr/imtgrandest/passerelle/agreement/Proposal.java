package fr.imtgrandest.passerelle.agreement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was proposed: the fields of the start form.
 *
 * @param invitedSchools ids of the invited schools, the lead school among them
 * @param themes ids of the themes it serves
 */
public record Proposal(
        String title,
        AgreementType type,
        Partner partner,
        String leadSchool,
        List<String> invitedSchools,
        String objectives,
        List<String> themes,
        LocalDate startDate,
        @Nullable Dimension dimension,
        boolean confidential) {

    /**
     * The foreign partner as proposed.
     *
     * @param country ISO 3166-1 alpha-2
     * @param ror full URL of its ROR record
     */
    public record Partner(
            String name,
            String country,
            String city,
            @Nullable String website,
            @Nullable String ror,
            @Nullable String erasmusCode,
            @Nullable String contactEmail) {}
}
