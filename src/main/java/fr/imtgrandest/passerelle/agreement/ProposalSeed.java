package fr.imtgrandest.passerelle.agreement;

import java.util.List;

/**
 * What a case that leads to a proposal already knows of it.
 *
 * @param schools ids of the schools to invite, the lead school among them
 * @param themes ids
 */
public record ProposalSeed(
        String title,
        String leadSchool,
        List<String> schools,
        String objectives,
        List<String> themes,
        Dimension dimension) {}
