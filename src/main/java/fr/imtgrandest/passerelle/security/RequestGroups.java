package fr.imtgrandest.passerelle.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** The groups of whoever is signed in, read once at each request, so that a right that is lost is lost at the next one. */
public final class RequestGroups {

    private static final String ATTRIBUTE = RequestGroups.class.getName();

    private RequestGroups() {}

    static void keep(HttpServletRequest request, Set<String> groups) {
        request.setAttribute(ATTRIBUTE, groups);
    }

    /** As they were when the request came; none where nobody is signed in. */
    @SuppressWarnings("unchecked") // this class alone sets it
    public static Set<String> of(HttpServletRequest request) {
        Object groups = request.getAttribute(ATTRIBUTE);
        return groups == null ? Set.of() : (Set<String>) groups;
    }
}
