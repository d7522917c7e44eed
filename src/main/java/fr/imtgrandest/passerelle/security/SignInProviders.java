package fr.imtgrandest.passerelle.security;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The identity providers that the sign-in page offers beside its own form. */
@Component
public class SignInProviders {

    private final List<SignInProvider> all;

    SignInProviders(SignOn signOn) {
        this.all = signOn.providers().entrySet().stream()
                .map(entry ->
                        new SignInProvider(entry.getKey(), entry.getValue().name()))
                .toList();
    }

    /** All of them in the order of the configuration; none unless it names one. */
    public List<SignInProvider> all() {
        return all;
    }

    /** What people call a provider; empty where there is none of this id. */
    public Optional<String> name(@Nullable String id) {
        return all.stream()
                .filter(provider -> provider.id().equals(id))
                .map(SignInProvider::name)
                .findFirst();
    }
}
