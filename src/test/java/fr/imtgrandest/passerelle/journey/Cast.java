package fr.imtgrandest.passerelle.journey;

import fr.imtgrandest.passerelle.identity.Alliance;
import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.support.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The people of the demo at their browsers; each signs in once for all tests on one port. */
record Cast(int port) {

    static final String API = "/camunda/api/engine/engine/default";

    private static final Map<String, Visitor> SIGNED_IN = new ConcurrentHashMap<>();

    Visitor of(String login) {
        return SIGNED_IN.computeIfAbsent(port + " " + login, key -> signIn(login));
    }

    /** Someone at a browser of their own, although the same person may already be at another. */
    Visitor signIn(String login) {
        Visitor visitor = Visitor.signedIn(port, login);
        visitor.get("/camunda/app/tasklist/default/");
        return visitor;
    }

    Visitor anonymous() {
        return new Visitor(port);
    }

    /** The logins of all people of the demo. */
    static List<String> everyone(Alliance alliance) {
        List<String> logins = new ArrayList<>();
        Groups.of(alliance).forEach(group -> logins.add(login(group.id())));
        alliance.schools().forEach(school -> logins.add("member." + school.id()));
        logins.add("lead.international");
        return logins;
    }

    /** The one person whose login is made of their group. */
    static String login(String group) {
        return group.equals(Groups.CAMUNDA_ADMIN) ? "admin" : group.replaceFirst("-", ".");
    }
}
