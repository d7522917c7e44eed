package fr.imtgrandest.passerelle.action.process;

import fr.imtgrandest.passerelle.approval.ApprovalRule;
import fr.imtgrandest.passerelle.engine.DecisionRows;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the table {@code action-approval} says of an action.
 *
 * @param consultation whether the members of the group are asked
 */
record ActionRules(boolean consultation, List<ApprovalRule> approvals) {

    private static final String CONSULTATION = "CONSULTATION";

    /**
     * One row of the table.
     *
     * @param approval null in a row that asks for the consultation
     */
    record Row(@Nullable ApprovalRule approval) {

        static Row of(DecisionRows.Row row) {
            return new Row(CONSULTATION.equals(row.text("kind")) ? null : ApprovalRule.of(row));
        }
    }

    static ActionRules of(List<Row> rows) {
        return new ActionRules(
                rows.stream().anyMatch(row -> row.approval() == null),
                rows.stream().map(Row::approval).flatMap(Stream::ofNullable).toList());
    }
}
