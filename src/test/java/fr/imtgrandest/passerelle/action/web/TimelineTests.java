package fr.imtgrandest.passerelle.action.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.action.ActionProposal;
import fr.imtgrandest.passerelle.action.Milestone;
import fr.imtgrandest.passerelle.action.MilestoneProgress;
import fr.imtgrandest.passerelle.action.SampleProposal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimelineTests {

    private static final LocalDate START = LocalDate.of(2027, 1, 1);
    private static final LocalDate END = LocalDate.of(2027, 12, 31);
    private static final Instant DONE = Instant.parse("2027-02-01T10:00:00Z");
    private static final ActionProposal ACTION =
            new SampleProposal().from(START, END).build();

    @Test
    void milestones_stand_where_their_days_are_between_the_two_ends_of_the_line() {
        Timeline line = timeline(LocalDate.of(2027, 3, 1), START, LocalDate.of(2027, 7, 2), END);

        assertThat(line.marks()).extracting(Timeline.Mark::number).containsExactly(1, 2, 3);
        assertThat(line.marks()).extracting(Timeline.Mark::x).containsExactly(24, 500, 976);
        assertThat(line.marks()).extracting(Timeline.Mark::y).containsOnly(line.axis());
        assertThat(line.today()).isBetween(170, 185);
    }

    @Test
    void milestones_that_would_cover_each_other_stand_one_above_the_other() {
        LocalDate day = LocalDate.of(2027, 7, 2);

        Timeline line = timeline(START, day, day.plusDays(3), day.plusDays(4), END);

        assertThat(line.marks()).extracting(Timeline.Mark::y).containsExactly(90, 60, 30, 90);
        assertThat(line.marks()).allMatch(mark -> mark.y() >= 30 && mark.y() <= line.height());
    }

    @Test
    void thirty_milestones_of_one_day_are_all_on_the_picture() {
        LocalDate[] days = IntStream.range(0, 30).mapToObj(number -> END).toArray(LocalDate[]::new);

        Timeline line = timeline(START, days);

        assertThat(line.marks())
                .extracting(Timeline.Mark::y)
                .doesNotHaveDuplicates()
                .allMatch(y -> y > 0);
    }

    @Test
    void a_milestone_is_late_until_it_is_accepted_or_the_action_is_over() {
        LocalDate day = LocalDate.of(2027, 3, 1);
        List<MilestoneProgress> milestones =
                List.of(milestone(0, day, null), milestone(1, day, DONE), milestone(2, day.plusDays(1), null));

        assertThat(Timeline.of(ACTION, milestones, day.plusDays(1), false).marks())
                .extracting(Timeline.Mark::late)
                .containsExactly(true, false, false);
        assertThat(Timeline.of(ACTION, milestones, day.plusDays(1), true).marks())
                .noneMatch(Timeline.Mark::late);
    }

    @Test
    void today_is_not_drawn_before_the_action_or_after_it() {
        assertThat(timeline(START.minusDays(1), END).today()).isNull();
        assertThat(timeline(END.plusDays(1), END).today()).isNull();
        assertThat(timeline(START, END).today()).isEqualTo(24);
    }

    @Test
    void an_action_of_one_day_has_a_line_too() {
        ActionProposal short_ = new SampleProposal().from(START, START).build();

        assertThat(Timeline.of(short_, List.of(milestone(0, START, null)), START, false)
                        .marks())
                .extracting(Timeline.Mark::x)
                .containsExactly(24);
    }

    private static Timeline timeline(LocalDate today, LocalDate... days) {
        return Timeline.of(
                ACTION,
                IntStream.range(0, days.length)
                        .mapToObj(position -> milestone(position, days[position], null))
                        .toList(),
                today,
                false);
    }

    private static MilestoneProgress milestone(int position, LocalDate due, @Nullable Instant accepted) {
        return new MilestoneProgress(
                position, new Milestone("Jalon", due, "wg.materials", "Rapport"), null, accepted, accepted, List.of());
    }
}
