package fr.imtgrandest.passerelle.agreement;

import fr.imtgrandest.passerelle.shared.Reference;
import java.time.Instant;

/**
 * The comment of a security opinion, which is never a process variable.
 *
 * @param group the security office that was asked
 * @param author id of the account that wrote it
 */
public record ConfidentialOpinion(
        String taskId, Reference reference, String group, String author, String comment, Instant at) {}
