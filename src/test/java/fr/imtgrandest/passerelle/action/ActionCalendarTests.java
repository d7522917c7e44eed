package fr.imtgrandest.passerelle.action;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.action.CalendarDate.Kind;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.support.EngineTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The days of a working group; rolled back after each test. */
@EngineTest
@Transactional
class ActionCalendarTests {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final LocalDate START = LocalDate.of(2027, 2, 1);
    private static final LocalDate END = LocalDate.of(2027, 12, 31);

    @Autowired
    private Actions actions;

    @Autowired
    private ActionCalendar calendar;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void no_actions_of_other_tests() {
        ActionRemains.remove(jdbc);
    }

    @Test
    void a_group_finds_its_milestones_and_ends_in_their_order_and_those_missed() {
        Reference action = approved("materials", START);
        actions.plan(
                action,
                List.of(
                        milestone("Manqué", LocalDate.of(2027, 2, 15)),
                        milestone("Accepté", LocalDate.of(2027, 4, 1)),
                        milestone("Remis", LocalDate.of(2027, 5, 1))));
        actions.judge(action, 1, Acceptance.ACCEPT);
        actions.deliver(action, 2, "Fait");

        assertThat(calendar.of("materials", TODAY))
                .containsExactly(
                        due(action, LocalDate.of(2027, 2, 15), "Manqué"),
                        due(action, LocalDate.of(2027, 5, 1), "Remis"),
                        new CalendarDate(END, Kind.ACTION_ENDS, action, "Titre", null, null));
    }

    @Test
    void a_beginning_is_told_until_its_day() {
        approved("materials", TODAY);

        assertThat(calendar.of("materials", TODAY))
                .extracting(CalendarDate::kind)
                .containsExactly(Kind.ACTION_BEGINS, Kind.ACTION_ENDS);
        assertThat(calendar.of("materials", TODAY.plusDays(1)))
                .extracting(CalendarDate::kind)
                .containsExactly(Kind.ACTION_ENDS);
    }

    @Test
    void proposals_ended_actions_and_other_groups_are_not_on_it() {
        open("materials", TODAY);
        Reference ended = approved("materials", TODAY);
        actions.plan(ended, List.of(milestone("Un", END)));
        actions.close(ended, ActionEnding.ACTION_STOPPED, null);
        approved("geosciences", TODAY);

        assertThat(calendar.of("materials", TODAY)).isEmpty();
        assertThat(calendar.of("no-such-group", TODAY)).isEmpty();
    }

    private static CalendarDate due(Reference action, LocalDate day, String milestone) {
        return new CalendarDate(day, Kind.MILESTONE_DUE, action, "Titre", milestone, "wg.materials");
    }

    private static Milestone milestone(String name, LocalDate due) {
        return new Milestone(name, due, "wg.materials", "Rapport");
    }

    private Reference approved(String theme, LocalDate start) {
        Reference reference = open(theme, start);
        actions.enter(reference, ActionStage.PLANNING);
        return reference;
    }

    private Reference open(String theme, LocalDate start) {
        return actions.open(
                new SampleProposal()
                        .title("Titre")
                        .theme(theme)
                        .from(start, END)
                        .build(),
                "wg.materials",
                UUID.randomUUID().toString());
    }
}
