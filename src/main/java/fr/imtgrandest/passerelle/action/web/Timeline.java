package fr.imtgrandest.passerelle.action.web;

import fr.imtgrandest.passerelle.action.ActionProposal;
import fr.imtgrandest.passerelle.action.MilestoneProgress;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The milestones of an action drawn on a line, in the units of a picture that is {@value #WIDTH} wide.
 *
 * @param height of the picture
 * @param axis how far down the line is
 * @param today how far right today is; null when it lies before the action or after it
 */
record Timeline(
        int height, int axis, List<Mark> marks, @Nullable Integer today) {

    static final int WIDTH = 1000;

    private static final int MARGIN = 24;
    private static final int SIZE = 30;
    private static final int FOOT = 26;

    /**
     * A milestone on the line, lifted where another one stands in its place.
     *
     * @param number in the plan, from 1
     */
    record Mark(int number, int x, int y, MilestoneProgress.State state, boolean late) {}

    static Timeline of(ActionProposal action, List<MilestoneProgress> milestones, LocalDate today, boolean ended) {
        Scale scale = Scale.of(action, milestones);
        List<Place> places = places(milestones, scale);
        int levels = 1 + places.stream().mapToInt(Place::level).max().orElse(0);
        int axis = SIZE * levels;
        return new Timeline(
                axis + FOOT,
                axis,
                places.stream()
                        .map(place -> new Mark(
                                place.milestone().position() + 1,
                                place.x(),
                                axis - SIZE * place.level(),
                                place.milestone().state(),
                                !ended && place.milestone().lateOn(today)))
                        .toList(),
                scale.covers(today) ? scale.x(today) : null);
    }

    private record Place(MilestoneProgress milestone, int x, int level) {}

    /** Each at its day, one above the other where they would cover each other. */
    private static List<Place> places(List<MilestoneProgress> milestones, Scale scale) {
        List<Place> places = new ArrayList<>();
        milestones.stream()
                .sorted(Comparator.comparing(progress -> progress.milestone().due()))
                .forEach(progress -> {
                    int x = scale.x(progress.milestone().due());
                    int level = 0;
                    while (taken(places, x, level)) {
                        level++;
                    }
                    places.add(new Place(progress, x, level));
                });
        return places;
    }

    private static boolean taken(List<Place> places, int x, int level) {
        return places.stream().anyMatch(place -> place.level() == level && x - place.x() < SIZE);
    }

    /** From the first day to the last, whatever a milestone says. */
    private record Scale(LocalDate first, LocalDate last) {

        static Scale of(ActionProposal action, List<MilestoneProgress> milestones) {
            List<LocalDate> days = Stream.concat(
                            Stream.of(action.startDate(), action.endDate()),
                            milestones.stream()
                                    .map(progress -> progress.milestone().due()))
                    .sorted()
                    .toList();
            return new Scale(days.get(0), days.get(days.size() - 1));
        }

        boolean covers(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }

        int x(LocalDate day) {
            long all = Math.max(1, ChronoUnit.DAYS.between(first, last));
            return (int) (MARGIN + (WIDTH - 2 * MARGIN) * ChronoUnit.DAYS.between(first, day) / all);
        }
    }
}
