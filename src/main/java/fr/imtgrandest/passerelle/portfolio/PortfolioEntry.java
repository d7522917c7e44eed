package fr.imtgrandest.passerelle.portfolio;

import fr.imtgrandest.passerelle.shared.Reference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agreement or an action, as lists across both show it.
 *
 * @param type type of an agreement or category of an action
 * @param partner null for an action without one
 * @param country ISO 3166-1 alpha-2 code; null for an action
 * @param schools ids of the schools that take part, or are invited to
 * @param themes ids of themes
 * @param dimension null where none was named
 * @param stage of its process
 * @param open whether everyone signed in may see it
 * @param from first day; null until an agreement is in the register
 * @param until last day; null until an agreement is in the register
 */
public record PortfolioEntry(
        Reference reference,
        String title,
        String type,
        @Nullable String partner,
        @Nullable String country,
        List<String> schools,
        List<String> themes,
        @Nullable String dimension,
        PortfolioState state,
        String stage,
        boolean open,
        Instant startedAt,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {}
