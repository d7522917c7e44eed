package fr.imtgrandest.passerelle.security;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * Makes the token of a new session against forged requests as soon as its person has signed in. Made by the first page, as the library
 * would have it, two pages that a browser opens at once would make one each, and the form on one of them would be refused.
 */
final class TokenFromSignIn implements Customizer<CsrfConfigurer<HttpSecurity>> {

    @Override
    public void customize(CsrfConfigurer<HttpSecurity> csrf) {
        HttpSessionCsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();
        csrf.csrfTokenRepository(tokens)
                .sessionAuthenticationStrategy((authentication, request, response) ->
                        tokens.saveToken(tokens.generateToken(request), request, response));
    }
}
