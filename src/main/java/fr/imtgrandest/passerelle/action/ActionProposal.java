package fr.imtgrandest.passerelle.action;

import fr.imtgrandest.passerelle.agreement.Dimension;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was proposed: the fields of the start form.
 *
 * @param theme id of the theme, and so of the working group
 * @param leadSchool id of the school that carries the action and its budget
 * @param schools ids of the schools that take part, the lead school among them
 * @param budgetEur in euros, two decimals
 * @param fundingSource null where the action costs nothing
 * @param partners names of foreign partners of the register
 * @param agreements references of agreements of the register
 */
public record ActionProposal(
        String title,
        ActionCategory category,
        String theme,
        Dimension dimension,
        String objectives,
        String expectedImpact,
        String leadSchool,
        List<String> schools,
        BigDecimal budgetEur,
        @Nullable FundingSource fundingSource,
        LocalDate startDate,
        LocalDate endDate,
        List<String> partners,
        List<String> agreements) {}
