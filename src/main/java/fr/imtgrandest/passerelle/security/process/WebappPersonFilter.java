package fr.imtgrandest.passerelle.security.process;

import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.security.RequestGroups;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the engine and its web applications who is signed in, with the groups they have at this moment.
 *
 * <p>The web applications' own filter keeps groups in the session instead, which it writes at each request.
 */
class WebappPersonFilter extends OncePerRequestFilter {

    /** What our filter chain opens; asking the engine's grants, which say the same, would take nine statements a request. */
    private static final Set<String> EVERYONES_APPS = Set.of("welcome", "tasklist");

    private static final Set<String> ADMINISTRATORS_APPS = Set.of("welcome", "tasklist", "cockpit", "admin");

    /** Where a call names the engine that it is for. */
    private static final List<PathPatternRequestMatcher> NAMING_AN_ENGINE = Stream.of(
                    "/camunda/api/engine/engine/{engine}/**", "/camunda/api/*/plugin/*/{engine:(?!static$).*}/**")
            .map(path -> PathPatternRequestMatcher.withDefaults().matcher(path))
            .toList();

    private final ProcessEngine engine;

    WebappPersonFilter(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || signedIn instanceof AnonymousAuthenticationToken) {
            chain.doFilter(request, response);
            return;
        }
        if (isForAnotherEngine(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        List<String> groups = List.copyOf(RequestGroups.of(request));
        Authentications person = new Authentications();
        person.addOrReplace(authentication(signedIn.getName(), groups));
        Authentications.setCurrent(person);
        engine.getIdentityService().setAuthentication(signedIn.getName(), groups);
        try {
            chain.doFilter(request, response);
        } finally {
            engine.getIdentityService().clearAuthentication();
            Authentications.clearCurrent();
        }
    }

    /** The web applications themselves would say that nobody is signed in. */
    private boolean isForAnotherEngine(HttpServletRequest request) {
        return NAMING_AN_ENGINE.stream()
                .map(call -> call.matcher(request).getVariables().get("engine"))
                .anyMatch(named -> named != null && !named.equals(engine.getName()));
    }

    private UserAuthentication authentication(String userId, List<String> groups) {
        UserAuthentication authentication = new UserAuthentication(userId, engine.getName());
        authentication.setGroupIds(groups);
        authentication.setTenantIds(List.of());
        authentication.setAuthorizedApps(groups.contains(Groups.CAMUNDA_ADMIN) ? ADMINISTRATORS_APPS : EVERYONES_APPS);
        return authentication;
    }
}
