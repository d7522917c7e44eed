package fr.imtgrandest.passerelle.security;

import fr.imtgrandest.passerelle.identity.AccountKey;
import fr.imtgrandest.passerelle.identity.MappedGroups;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The identity providers by which people may sign in, as configured; none unless an installation names one.
 *
 * @param providers by their id, which is part of each account's key and of the address that the provider answers to
 */
@Validated
@ConfigurationProperties("passerelle.sign-on")
record SignOn(@DefaultValue @Valid Map<String, Provider> providers) implements MappedGroups {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @throws IllegalArgumentException if an id is malformed or that of our own accounts */
    SignOn {
        for (String id : providers.keySet()) {
            if (!ID.matcher(id).matches() || id.equals(AccountKey.LOCAL)) {
                throw new IllegalArgumentException("'" + id + "' cannot be the id of an identity provider");
            }
        }
    }

    /**
     * An OpenID provider.
     *
     * @param name what people read on its button
     * @param issuer as its metadata say it, to the letter
     * @param clientId by which the provider knows this program
     * @param clientSecret missing where the provider takes a proof of the key alone
     * @param scopes what the program asks the provider for
     * @param groupsClaim name of the claim that holds groups; where no claim has this name, a path whose steps are parted by dots
     * @param groups which values of the claim give which groups
     * @param signOutOrigins further origins that a sign-out passes on its way through the provider
     */
    record Provider(
            @NotBlank String name,
            @NotNull URI issuer,
            @NotBlank String clientId,
            @Nullable String clientSecret,
            @DefaultValue({"openid", "profile", "email"}) Set<String> scopes,
            @DefaultValue("groups") String groupsClaim,
            @DefaultValue @Valid List<Mapping> groups,
            @DefaultValue Set<String> signOutOrigins) {

        /** @throws IllegalArgumentException if anybody on the way could read or forge what the provider says */
        Provider {
            boolean safe = issuer == null
                    || "https".equals(issuer.getScheme())
                    || ("http".equals(issuer.getScheme()) && THIS_MACHINE.contains(String.valueOf(issuer.getHost())));
            if (!safe) {
                throw new IllegalArgumentException("An issuer begins with https://, but this is " + issuer);
            }
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return "Provider[" + name + ", " + issuer + "]";
        }
    }

    /**
     * One value of the claim and the group that it gives.
     *
     * @param value of the claim, to the letter
     * @param group id of a group of the alliance
     */
    record Mapping(@NotBlank String value, @NotBlank String group) {}

    @Override
    public Map<String, Set<String>> byProperty() {
        return providers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> "passerelle.sign-on.providers." + entry.getKey() + ".groups",
                        entry -> entry.getValue().groups().stream()
                                .map(Mapping::group)
                                .collect(Collectors.toUnmodifiableSet())));
    }
}
