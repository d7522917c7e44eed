package fr.imtgrandest.passerelle.agreement;

import java.util.List;

/**
 * What a round of reviews asks for.
 *
 * @param requests the reviews to ask for
 * @param standing opinions of earlier rounds that hold for the present content, as of the present round
 */
public record ReviewsNeeded(List<ReviewRequest> requests, List<OpinionGiven> standing) {

    public ReviewsNeeded {
        requests = List.copyOf(requests);
        standing = List.copyOf(standing);
    }
}
