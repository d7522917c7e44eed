package fr.imtgrandest.passerelle.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The alliance as configured: its schools, the legal parties that sign for them and what its working groups begin with.
 *
 * @param name what people call the alliance
 * @param schools in the order in which people name them
 * @param parties the legal persons that sign, in the order in which papers name them
 * @param themes only the seed of the working groups: what they are now is data
 * @param college the directors of the schools as one body
 */
@Validated
@ConfigurationProperties("passerelle.alliance")
public record Alliance(
        @NotBlank String name,
        @NotEmpty @Valid List<School> schools,
        @NotEmpty @Valid List<Party> parties,
        @NotEmpty @Valid List<Theme> themes,
        @NotNull @Valid College college) {

    static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

    /** @throws IllegalArgumentException if a school names a party, or the college a school, that is not configured */
    public Alliance {
        for (School school : schools) {
            if (parties.stream().noneMatch(party -> party.id().equals(school.party()))) {
                throw new IllegalArgumentException(
                        "School '" + school.id() + "' names the unknown legal party '" + school.party() + "'");
            }
        }
        if (schools.stream().noneMatch(school -> school.id().equals(college.chairSchool()))) {
            throw new IllegalArgumentException(
                    "The college of directors names the unknown school '" + college.chairSchool() + "' as its chair");
        }
    }

    /**
     * A school of the alliance.
     *
     * @param id small letters, digits and single hyphens; never changed, since groups and cases bear it
     * @param name what people call it
     * @param party id of the legal party that signs for it
     */
    public record School(
            @Pattern(regexp = ID) String id,
            @NotBlank String name,
            @Pattern(regexp = ID) String party) {}

    /**
     * A legal person that concludes agreements.
     *
     * @param id small letters, digits and single hyphens; never changed, since groups and cases bear it
     * @param name under which it signs
     * @param erasmusCode code of its Erasmus charter, where it holds one
     */
    public record Party(
            @Pattern(regexp = ID) String id,
            @NotBlank String name,
            @Nullable String erasmusCode) {}

    /**
     * A theme for which a working group is made at the first start that names it.
     *
     * @param id small letters, digits and single hyphens, up to 40 characters, not beginning with {@code lead-}; never given again
     * @param nameFr its name for readers of French
     * @param nameEn its name for readers of English
     * @param category {@code TRANSVERSE} or {@code THEMATIC}
     */
    public record Theme(
            @Size(max = WorkingGroup.MAX_ID) @Pattern(regexp = "(?!" + WorkingGroup.RESERVED_PREFIX + ")" + ID)
            String id,

            @NotBlank @Size(max = WorkingGroup.MAX_NAME) String nameFr,
            @NotBlank @Size(max = WorkingGroup.MAX_NAME) String nameEn,
            @NotNull WorkingGroup.Category category) {}

    /**
     * The directors of the schools as one body.
     *
     * @param chairSchool id of the school whose director chairs the college of directors
     */
    public record College(@Pattern(regexp = ID) String chairSchool) {}

    public Optional<School> school(String id) {
        return schools.stream().filter(school -> school.id().equals(id)).findFirst();
    }

    public Optional<Party> party(String id) {
        return parties.stream().filter(party -> party.id().equals(id)).findFirst();
    }

    /** The id of the school whose director chairs the college of directors. */
    public String chairSchool() {
        return college.chairSchool();
    }

    /**
     * The legal party that signs for a school.
     *
     * @throws IllegalArgumentException if the school is not configured
     */
    public Party partyOf(String schoolId) {
        return school(schoolId)
                .flatMap(school -> party(school.party()))
                .orElseThrow(() -> new IllegalArgumentException("Unknown school: " + schoolId));
    }

    /** The legal parties of some schools, each once, in the order of configuration. */
    public List<Party> partiesOf(List<String> schoolIds) {
        return parties.stream()
                .filter(party -> schoolIds.stream().anyMatch(id -> partyOf(id).equals(party)))
                .toList();
    }
}
