package fr.imtgrandest.passerelle.action;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Removes actions: lists and totals of a test are to show its own. */
final class ActionRemains {

    private static final List<String> TABLES = List.of(
            "action_reminder",
            "action_milestone",
            "action_report",
            "action_closing",
            "action_agreement",
            "action_partner",
            "action_school",
            "action_case_group",
            "action_case");

    private ActionRemains() {}

    static void remove(JdbcClient jdbc) {
        TABLES.forEach(table -> jdbc.sql("delete from app." + table).update());
    }
}
