package fr.imtgrandest.passerelle.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Knows which groups belong to which school. */
@Component
public class SchoolGroups {

    private final Map<String, String> schools = new HashMap<>();

    SchoolGroups(Alliance alliance) {
        for (Alliance.School school : alliance.schools()) {
            String id = school.id();
            List.of(
                            Groups.school(id),
                            Groups.internationalRelations(id),
                            Groups.director(id),
                            Groups.studies(id),
                            Groups.laboratories(id))
                    .forEach(group -> schools.put(group, id));
        }
    }

    /** The schools to which some groups belong, each once; groups of no school count for nothing. */
    public List<String> schoolsOf(Collection<String> groups) {
        return groups.stream()
                .map(schools::get)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }
}
