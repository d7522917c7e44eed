package fr.imtgrandest.passerelle.approval;

import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.identity.People;
import java.time.Period;
import java.util.List;
import org.springframework.stereotype.Component;

/** The college of directors, sitting to vote. */
@Component
public class College {

    public static final Sitting FIRST_SITTING = new Sitting(Period.ofDays(10), Period.ofDays(7));

    /** After a sitting without quorum. */
    public static final Sitting SECOND_SITTING = new Sitting(Period.ofDays(8), Period.ofDays(5));

    private final People people;

    College(People people) {
        this.people = people;
    }

    /**
     * How long a sitting lasts.
     *
     * @param open until votes are closed
     * @param reminder until those who have not voted are reminded
     */
    public record Sitting(Period open, Period reminder) {}

    /** The ballot without those directors who proposed what is voted on: their seats do not count for the quorum. */
    public Ballot seat(Ballot ballot, String proposer) {
        return ballot.voters().stream()
                .filter(school -> people.membersOf(Groups.director(school)).equals(List.of(proposer)))
                .reduce(ballot, Ballot::without, (one, other) -> other);
    }
}
