package fr.imtgrandest.passerelle.agreement;

import java.util.List;

/**
 * The review that one group is asked for in one round.
 *
 * @param kinds all that the group is asked, by the codes of {@code required-reviews}
 * @param blocking whether the round waits for it
 */
public record ReviewRequest(String group, List<String> kinds, int dueDays, boolean blocking) {}
