package fr.imtgrandest.passerelle.journal;

import fr.imtgrandest.passerelle.engine.Doing;
import fr.imtgrandest.passerelle.engine.Person;
import fr.imtgrandest.passerelle.engine.TaskAt;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.identity.SchoolGroups;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says who acts, and for which school. */
@Component
class Actors {

    private final People people;
    private final SchoolGroups schools;

    Actors(People people, SchoolGroups schools) {
        this.people = people;
        this.schools = schools;
    }

    /** Whoever does something in the engine; null when nobody does. */
    @Nullable
    Actor of(Doing doing) {
        Person person = doing.person();
        return person == null
                ? null
                : new Actor(
                        person.userId(),
                        people.personOf(person.userId()).orElse(null),
                        school(person.groups(), doing.task()),
                        doing.onBehalfOf());
    }

    /** Whoever is signed in. */
    Actor of(String userId) {
        return new Actor(userId, people.personOf(userId).orElse(null), school(people.groupsOf(userId), null), null);
    }

    /** The school whose part of the task they do; else their own, where they belong to one only. */
    private @Nullable String school(Set<String> memberOf, @Nullable TaskAt task) {
        if (task != null) {
            List<String> asked = schools.schoolsOf(
                    memberOf.stream().filter(task.candidateGroups()::contains).toList());
            if (asked.size() == 1) {
                return asked.get(0);
            }
        }
        List<String> own = schools.schoolsOf(memberOf);
        return own.size() == 1 ? own.get(0) : null;
    }
}
