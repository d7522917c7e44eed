package fr.imtgrandest.passerelle.security;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * Makes a session's token against forged requests when its person signs in. Made by the first page, as the library would have it, two
 * pages that a browser opens at once would make one each, and the form on one of them would be refused.
 */
final class TokenFromSignIn implements Customizer<CsrfConfigurer<HttpSecurity>> {

    /** A name that begins so goes over into the new session that a sign-in makes. */
    static final String ATTRIBUTE = "SPRING_SECURITY_CSRF_TOKEN";

    @Override
    public void customize(CsrfConfigurer<HttpSecurity> csrf) {
        HttpSessionCsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();
        tokens.setSessionAttributeName(ATTRIBUTE);
        csrf.csrfTokenRepository(tokens)
                .sessionAuthenticationStrategy((authentication, request, response) ->
                        tokens.saveToken(tokens.generateToken(request), request, response));
    }
}
