package fr.imtgrandest.passerelle.security.process;

import fr.imtgrandest.passerelle.identity.People;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the engine and its web applications who is signed in, with the groups they have at this moment.
 *
 * <p>The web applications' own filter keeps groups in the session instead, which it writes at each request.
 */
class WebappPersonFilter extends OncePerRequestFilter {

    private final ProcessEngine engine;
    private final People people;

    WebappPersonFilter(ProcessEngine engine, People people) {
        this.engine = engine;
        this.people = people;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || signedIn instanceof AnonymousAuthenticationToken) {
            chain.doFilter(request, response);
            return;
        }
        List<String> groups = List.copyOf(people.groupsOf(signedIn.getName()));
        Authentications person = new Authentications();
        person.addOrReplace(new WebappPerson(signedIn.getName(), groups, engine));
        Authentications.setCurrent(person);
        engine.getIdentityService().setAuthentication(signedIn.getName(), groups);
        try {
            chain.doFilter(request, response);
        } finally {
            engine.getIdentityService().clearAuthentication();
            Authentications.clearCurrent();
        }
    }
}
