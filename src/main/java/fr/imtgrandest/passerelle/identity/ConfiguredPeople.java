package fr.imtgrandest.passerelle.identity;

import fr.imtgrandest.passerelle.identity.PersonRegistration.UserIdForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The people whom an installation names in its configuration.
 *
 * @param people who sign in with a password of ours, brought up to date at each start
 * @param administrator the technical administrator; may be missing only where one exists already
 */
@Validated
@ConfigurationProperties("passerelle")
record ConfiguredPeople(
        @DefaultValue @Valid List<Person> people,
        @Valid @Nullable Administrator administrator) implements PeopleSource {

    /** A cost of 10 to 19: less is guessed too fast, more keeps people waiting. */
    private static final String BCRYPT = "\\{bcrypt}\\$2[aby]\\$1\\d\\$[./A-Za-z0-9]{53}";

    /**
     * Someone who signs in with a password.
     *
     * @param login what they type to sign in; the key of the account, never changed
     * @param firstName given name
     * @param lastName family name
     * @param mail address for mails; whoever has none gets none
     * @param language {@code fr} or {@code en}
     * @param groups ids of groups of the alliance
     * @param passwordHash what the command {@code password} of the program prints, with bcrypt at a cost of 10 to 19
     */
    record Person(
            @NotBlank String login,
            @NotBlank String firstName,
            @NotBlank String lastName,
            @Email @Nullable String mail,
            @DefaultValue("fr") @Pattern(regexp = "fr|en") String language,
            @DefaultValue Set<String> groups,
            @NotNull @Pattern(regexp = BCRYPT) String passwordHash) {

        PersonRegistration registration() {
            return new PersonRegistration(
                    AccountKey.local(login),
                    UserIdForm.OPAQUE,
                    firstName,
                    lastName,
                    mail,
                    Locale.forLanguageTag(language),
                    groups,
                    passwordHash);
        }
    }

    /**
     * The technical administrator, without any business right.
     *
     * @param login what the administrator types to sign in
     * @param passwordHash what the command {@code password} of the program prints, with bcrypt at a cost of 10 to 19
     */
    record Administrator(
            @NotBlank String login,
            @NotNull @Pattern(regexp = BCRYPT) String passwordHash) {

        PersonRegistration registration() {
            return new PersonRegistration(
                    AccountKey.local(login),
                    UserIdForm.OPAQUE,
                    "Administration",
                    "technique",
                    null,
                    Locale.FRENCH,
                    Set.of(Groups.CAMUNDA_ADMIN),
                    passwordHash);
        }
    }

    @Override
    public List<PersonRegistration> registrations() {
        List<PersonRegistration> registrations =
                new ArrayList<>(people.stream().map(Person::registration).toList());
        if (administrator != null) {
            registrations.add(administrator.registration());
        }
        return registrations;
    }
}
