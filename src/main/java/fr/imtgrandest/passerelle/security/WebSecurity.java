package fr.imtgrandest.passerelle.security;

import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.journal.Deeds;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.unit.DataSize;

/** One sign-in for our pages and the engine's web applications; whatever is not opened here is closed. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    static final String CSP = "Content-Security-Policy";
    private static final String NO_STORE = "no-store";

    /** Known only to whoever got the mail. */
    private static final String UNSUBSCRIBE = "/mail/unsubscribe/{secret}";

    /** Known only to whoever had it made. */
    private static final String CALENDAR = "/calendar/{secret}";

    /** Where files are brought: a new document, and a new version of one. */
    private static final String DOCUMENTS = "/agreements/*/documents";

    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; "
            + "frame-ancestors 'none'; base-uri 'none'";

    private final People people;
    private final FailedSignIns failures;
    private final Deeds deeds;
    private final DataSize longestUpload;
    private final ProviderSignIn providers;
    private final SignOutAtProvider signOut;
    private final FirstAnswers answers;
    private final RequestCache pageBeforeSignIn = pageBeforeSignIn();

    WebSecurity(
            People people,
            FailedSignIns failures,
            Deeds deeds,
            ProviderSignIn providers,
            SignOutAtProvider signOut,
            FirstAnswers answers,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize longestUpload) {
        this.people = people;
        this.failures = failures;
        this.deeds = deeds;
        this.providers = providers;
        this.signOut = signOut;
        this.answers = answers;
        this.longestUpload = longestUpload;
    }

    /** A failure holds the password that was typed, so it must not get into the session, as the library would have it. */
    private static void forgetAndAskAgain(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        response.sendRedirect(request.getContextPath() + "/login?error");
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return encoder();
    }

    static PasswordEncoder encoder() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder()));
    }

    /** Styles and pictures of ours: open to all, without a session, and a browser may keep them. */
    @Bean
    @Order(1)
    SecurityFilterChain files(HttpSecurity http) throws Exception {
        return http.securityMatchers(matchers -> matchers.requestMatchers(
                        path(HttpMethod.GET, "/css/**"),
                        path(HttpMethod.GET, "/img/**"),
                        path(HttpMethod.GET, "/js/**"),
                        path(HttpMethod.GET, "/vendor/**"),
                        path(HttpMethod.GET, "/webjars/bootstrap/**")))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .addHeaderWriter(WebSecurity::forbidKeepingOthers))
                .build();
    }

    /** The engine's web applications, which bring their own headers and their own protection against forged requests. */
    @Bean
    @Order(2)
    SecurityFilterChain webapps(HttpSecurity http) throws Exception {
        return http.securityMatcher(path("/camunda/**"))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(WebappInterface.closedToAll())
                        .denyAll()
                        .requestMatchers(WebappInterface.numbersOfCases())
                        .access(this::technicalAdministrator)
                        .requestMatchers(WebappInterface.ofEveryone())
                        .authenticated()
                        .requestMatchers(WebappInterface.ofTechnicalAdministrators())
                        .access(this::technicalAdministrator)
                        .requestMatchers(path("/camunda/api/**"))
                        .denyAll()
                        .requestMatchers(
                                path(HttpMethod.GET, "/camunda/app/cockpit/**"),
                                path(HttpMethod.GET, "/camunda/app/admin/**"))
                        .access(this::technicalAdministrator)
                        .requestMatchers(path(HttpMethod.GET, "/camunda/**"))
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.defaultsDisabled()
                        .contentTypeOptions(Customizer.withDefaults())
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .addHeaderWriter(providers.contentSecurityPolicy())
                        .addHeaderWriter(WebSecurity::forbidKeeping))
                .logout(logout -> logout.logoutRequestMatcher(
                                path(HttpMethod.POST, "/camunda/api/admin/auth/user/default/logout"))
                        .logoutSuccessHandler(signOut::tell))
                .requestCache(cache -> cache.requestCache(pageBeforeSignIn))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(new SignInEntryPoint())
                        .accessDeniedHandler(new RefusedRequestHandler(deeds)))
                .addFilterBefore(new ClosedAccountFilter(people), AuthorizationFilter.class)
                .addFilterAfter(repeatedRequests(), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        providers.addTo(http);
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(
                                        path(HttpMethod.GET, "/login"),
                                        path(HttpMethod.GET, "/accessibility"),
                                        path(HttpMethod.GET, "/verify"),
                                        path(HttpMethod.GET, "/verify/*"),
                                        path(HttpMethod.GET, "/actuator/health"),
                                        path(HttpMethod.GET, "/livez"),
                                        path(HttpMethod.GET, "/readyz"))
                                .permitAll()
                                .requestMatchers(path(UNSUBSCRIBE), path(HttpMethod.GET, CALENDAR))
                                .permitAll()
                                .requestMatchers(path("/actuator/**"), path("/webjars/**"), path("/plugin/**"))
                                .denyAll()
                                .requestMatchers(path("/camunda-welcome/**"))
                                .denyAll()
                                .anyRequest()
                                .authenticated())
                .csrf(new TokenFromSignIn())
                // Mail programs send it without a page of ours; the secret in its address is what no forger knows.
                .csrf(csrf -> csrf.ignoringRequestMatchers(path(HttpMethod.POST, UNSUBSCRIBE)))
                .formLogin(form -> form.loginPage("/login")
                        .failureHandler(WebSecurity::forgetAndAskAgain)
                        .permitAll())
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessHandler(signOut))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
                .headers(headers -> headers.addHeaderWriter(providers.contentSecurityPolicy())
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .requestCache(cache -> cache.requestCache(pageBeforeSignIn))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(new SignInEntryPoint())
                        .accessDeniedHandler(new RefusedRequestHandler(deeds)))
                .addFilterBefore(
                        new UploadFilter(
                                new OrRequestMatcher(
                                        path(HttpMethod.POST, DOCUMENTS), path(HttpMethod.POST, DOCUMENTS + "/*")),
                                longestUpload.toBytes()),
                        CsrfFilter.class)
                .addFilterBefore(
                        new SlowDownFilter(failures, path(HttpMethod.POST, "/login")),
                        UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new ClosedAccountFilter(people), AuthorizationFilter.class)
                .addFilterAfter(repeatedRequests(), AuthorizationFilter.class)
                .build();
    }

    /** Answers that are given together are given one after the other, each once; the check of the journal changes nothing. */
    private RepeatedRequestFilter repeatedRequests() {
        return new RepeatedRequestFilter(
                answers,
                new OrRequestMatcher(
                        path(HttpMethod.POST, "/decisions/approvals"), path(HttpMethod.POST, "/journal/verification")));
    }

    /** Whoever is signed out meanwhile is asked to sign in: asking for the authentication says so. */
    private AuthorizationDecision technicalAdministrator(
            Supplier<Authentication> authentication, RequestAuthorizationContext context) {
        return new AuthorizationDecision(authentication.get().isAuthenticated()
                && RequestGroups.of(context.getRequest()).contains(Groups.CAMUNDA_ADMIN));
    }

    /**
     * The web applications' own filter says no more than "no-cache", which lets a browser keep the answer on disk. It may keep
     * their files whose address names the version.
     */
    private static void forbidKeeping(HttpServletRequest request, HttpServletResponse response) {
        boolean versioned = response.getStatus() == HttpServletResponse.SC_OK && request.getParameter("bust") != null;
        if (!versioned || request.getRequestURI().startsWith("/camunda/api/")) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, NO_STORE);
        }
    }

    /** Whatever serves a file says how long it may be kept; what says nothing is no file of ours. */
    private static void forbidKeepingOthers(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, NO_STORE);
        }
    }

    private static RequestCache pageBeforeSignIn() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(PageRequests::isPage);
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    private static RequestMatcher path(HttpMethod method, String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
    }
}
