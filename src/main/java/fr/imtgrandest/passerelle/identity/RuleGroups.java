package fr.imtgrandest.passerelle.identity;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The groups that a rule of a decision table means when it names a role and a scope. */
@Component
public class RuleGroups {

    private final Alliance alliance;

    public RuleGroups(Alliance alliance) {
        this.alliance = alliance;
    }

    /**
     * What a case concerns.
     *
     * @param lead id of its lead school
     * @param schools ids of the schools that take part, the lead among them
     * @param themes ids of its themes
     */
    public record Subject(String lead, List<String> schools, List<String> themes) {}

    /**
     * The ids of the groups, each once.
     *
     * @param role first part of their ids, such as {@code legal}
     * @throws IllegalArgumentException if the scope means nobody of the alliance
     */
    public List<String> of(String role, Scope scope, Subject subject) {
        return switch (scope) {
            case LEAD_PARTY ->
                List.of(role + "-" + alliance.partyOf(subject.lead()).id());
            case EACH_PARTY ->
                all(role, alliance.partiesOf(subject.schools()).stream().map(Alliance.Party::id));
            case LEAD_SCHOOL -> List.of(role + "-" + subject.lead());
            case EACH_SCHOOL -> all(role, subject.schools().stream());
            case OTHER_SCHOOL -> List.of(otherSchool(role, subject));
            case ALLIANCE -> List.of(Groups.RI_ALLIANCE);
            case EACH_THEME -> all(role, subject.themes().stream());
            case PARTNER -> throw new IllegalArgumentException("The partner has no group: " + role);
        };
    }

    private static List<String> all(String role, Stream<String> ids) {
        return ids.map(id -> role + "-" + id).toList();
    }

    private static String otherSchool(String role, Subject subject) {
        return subject.schools().stream()
                .filter(school -> !school.equals(subject.lead()))
                .findFirst()
                .map(school -> role + "-" + school)
                .orElse(Groups.RI_ALLIANCE);
    }
}
