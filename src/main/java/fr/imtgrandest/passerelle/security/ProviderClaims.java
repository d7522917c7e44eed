package fr.imtgrandest.passerelle.security;

import fr.imtgrandest.passerelle.identity.AccountKey;
import fr.imtgrandest.passerelle.identity.PersonRegistration;
import fr.imtgrandest.passerelle.identity.PersonRegistration.UserIdForm;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.StandardClaimAccessor;

/** Reads a person from what a provider says of them (OpenID Connect Core 1.0, section 5.1). */
final class ProviderClaims {

    private static final int LONGEST_NAME = 200;

    /** RFC 5321, section 4.5.3.1.3: a path has 256 signs, two of which are its brackets. */
    private static final int LONGEST_MAIL = 254;

    private ProviderClaims() {}

    /** Someone as they are now; groups that the configuration does not map give nothing. */
    static PersonRegistration person(String providerId, SignOn.Provider provider, StandardClaimAccessor claims) {
        Name name = name(claims);
        return new PersonRegistration(
                new AccountKey(providerId, claims.getSubject()),
                UserIdForm.OPAQUE,
                name.first(),
                name.last(),
                mail(claims),
                language(claims.getLocale()),
                groups(provider, claims.getClaims()),
                null);
    }

    private record Name(String first, String last) {}

    /** All of them are voluntary: a provider may tell the whole name only, or none. */
    private static Name name(StandardClaimAccessor claims) {
        String given = text(claims.getGivenName());
        String family = text(claims.getFamilyName());
        if (!family.isEmpty()) {
            return new Name(given, family);
        }
        String whole = Stream.of(claims.getFullName(), given, claims.getPreferredUsername(), claims.getSubject())
                .map(ProviderClaims::text)
                .filter(known -> !known.isEmpty())
                .findFirst()
                .orElse("?");
        int space = whole.lastIndexOf(' ');
        return space < 0 ? new Name("", whole) : new Name(whole.substring(0, space), whole.substring(space + 1));
    }

    /** On one line, and not longer than a name can be. */
    private static String text(@Nullable String claim) {
        if (claim == null) {
            return "";
        }
        String line = claim.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST_NAME
                ? line
                : line.substring(0, LONGEST_NAME).strip();
    }

    /** Null where there is none, or where the provider says that it may be anybody's. */
    private static @Nullable String mail(StandardClaimAccessor claims) {
        String mail = claims.getEmail();
        boolean usable = mail != null
                && mail.length() <= LONGEST_MAIL
                && mail.matches("[^\\s\\p{Cntrl}@<>,;]+@[^\\s\\p{Cntrl}@<>,;]+")
                && !Boolean.FALSE.equals(claims.getEmailVerified());
        return usable ? mail : null;
    }

    private static Locale language(@Nullable String claim) {
        boolean english = claim != null
                && Locale.forLanguageTag(claim.replace('_', '-')).getLanguage().equals("en");
        return english ? Locale.ENGLISH : Locale.FRENCH;
    }

    private static Set<String> groups(SignOn.Provider provider, Map<String, Object> claims) {
        Set<String> values = values(claims, provider.groupsClaim()).collect(Collectors.toUnmodifiableSet());
        return provider.groups().stream()
                .filter(mapping -> values.contains(mapping.value()))
                .map(SignOn.Mapping::group)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> values(Map<?, ?> claims, String name) {
        Object value = claims.get(name);
        int dot = name.indexOf('.');
        if (value == null && dot > 0 && claims.get(name.substring(0, dot)) instanceof Map<?, ?> inner) {
            return values(inner, name.substring(dot + 1));
        }
        return value instanceof Collection<?> several
                ? several.stream().map(String::valueOf)
                : Stream.ofNullable(value).map(String::valueOf);
    }
}
