package fr.imtgrandest.passerelle.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Someone who acts in a test, with the groups that the people of the demo have.
 *
 * @param login also the engine's user id
 */
public record Persona(String login, List<String> groups) {

    private static final Set<String> SCHOOL_ROLES = Set.of("ri", "dir", "studies", "lab");

    /** Someone of the one group that the login names, such as {@code legal.ul}, or {@code member.<school>}. */
    public static Persona of(String login) {
        String role = login.substring(0, login.indexOf('.'));
        String scope = login.substring(login.indexOf('.') + 1);
        if (role.equals("member")) {
            return new Persona(login, List.of("school-" + scope, "wg-international"));
        }
        List<String> groups = new ArrayList<>(List.of(role + "-" + scope));
        if (SCHOOL_ROLES.contains(role) && !scope.equals("alliance")) {
            groups.add("school-" + scope);
        }
        if (role.equals("dir")) {
            groups.add("dir-college");
        }
        return new Persona(login, List.copyOf(groups));
    }

    /** The person of a group. */
    public static Persona inGroup(String group) {
        return of(group.replaceFirst("-", "."));
    }
}
