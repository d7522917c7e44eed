package fr.imtgrandest.passerelle.security;

import fr.imtgrandest.passerelle.identity.AccountRights;
import fr.imtgrandest.passerelle.identity.People;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends the session of an account that has been closed, at its next request; of another, notes the groups for this request. */
class ClosedAccountFilter extends OncePerRequestFilter {

    private final People people;
    private final SecurityContextLogoutHandler endOfSession = new SecurityContextLogoutHandler();

    ClosedAccountFilter(People people) {
        this.people = people;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedInUser user) {
            Optional<AccountRights> open = people.rightsOf(user.userId()).filter(AccountRights::enabled);
            open.ifPresentOrElse(
                    rights -> RequestGroups.keep(request, rights.groups()),
                    () -> endOfSession.logout(request, response, authentication));
        }
        chain.doFilter(request, response);
    }
}
