package fr.imtgrandest.passerelle.approval;

import fr.imtgrandest.passerelle.engine.DecisionRows;
import fr.imtgrandest.passerelle.identity.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A step that a table of approvals asks for.
 *
 * @param role first part of the ids of the groups that decide, such as {@code dir}
 * @param quorum of a vote of the college; null for a decision
 * @param majority of a vote of the college; null for a decision
 */
public record ApprovalRule(
        Kind kind,
        String role,
        Scope scope,
        @Nullable Integer quorum,
        @Nullable Majority majority) {

    public static ApprovalRule of(DecisionRows.Row row) {
        return new ApprovalRule(
                Kind.valueOf(row.text("kind")),
                row.text("role"),
                Scope.valueOf(row.text("scope")),
                row.findNumber("quorum").orElse(null),
                row.findText("majority").map(Majority::valueOf).orElse(null));
    }

    /** Who approves at a step. */
    public enum Kind {
        /** Each group that is asked, for itself. */
        DECISION,
        /** The directors together, by vote. */
        COLLEGE
    }
}
