package fr.imtgrandest.passerelle.security.process;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;

/** A person of one request to the web applications; which of these they may open is asked only when it matters. */
final class WebappPerson extends UserAuthentication {

    private static final long serialVersionUID = 1L;

    /** Open to everybody. */
    private static final String WELCOME = "welcome";

    private final transient ProcessEngine engine;

    WebappPerson(String userId, List<String> groups, ProcessEngine engine) {
        super(userId, engine.getName());
        this.engine = engine;
        setGroupIds(groups);
        setTenantIds(List.of());
    }

    @Override
    public boolean isAuthorizedForApp(String app) {
        return WELCOME.equals(app)
                || engine.getAuthorizationService()
                        .isUserAuthorized(
                                getIdentityId(), getGroupIds(), Permissions.ACCESS, Resources.APPLICATION, app);
    }

    @Override
    public Set<String> getAuthorizedApps() {
        return Stream.of(WELCOME, "tasklist", "cockpit", "admin")
                .filter(this::isAuthorizedForApp)
                .collect(Collectors.toUnmodifiableSet());
    }
}
