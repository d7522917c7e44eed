package fr.imtgrandest.passerelle.agreement;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of an agreement as drafted; what is not filled in yet is null.
 *
 * @param languages ISO 639-1 codes
 * @param amountEur euros, two decimals
 * @param draftLink where the text lies, of a case that was drafted before its documents were kept here; else null
 * @param draftVersion the version of that text
 */
public record Conditions(
        @Nullable Integer durationYears,
        List<String> languages,
        @Nullable Integer seatsOutPerYear,
        @Nullable Integer seatsInPerYear,
        @Nullable BigDecimal amountEur,
        @Nullable PersonalData personalData,
        boolean ipStake,
        boolean ppstSensitive,
        boolean zrrInvolved,
        @Nullable DegreeAwarding degreeAwarding,
        @Nullable TemplateDeviation deviationFromTemplate,
        @Nullable String draftLink,
        @Nullable String draftVersion,
        @Nullable String keyClauses) {}
