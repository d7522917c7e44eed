package fr.imtgrandest.passerelle.engine;

import java.util.Set;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.jspecify.annotations.Nullable;

/** One authorization of the engine as we declare it. */
record Grant(Key key, Set<Permission> permissions) {

    /**
     * To whom, on what; the engine keeps one authorization for each.
     *
     * @param group null for everyone signed in
     */
    record Key(@Nullable String group, int resourceType, String resourceId) {

        /** Of an authorization in the engine; one for a single user, which we never declare, has none. */
        static @Nullable Key of(Authorization stored) {
            boolean ofEveryone = stored.getAuthorizationType() == Authorization.AUTH_TYPE_GLOBAL;
            boolean ofGroup =
                    stored.getAuthorizationType() == Authorization.AUTH_TYPE_GRANT && stored.getGroupId() != null;
            return ofEveryone || ofGroup
                    ? new Key(stored.getGroupId(), stored.getResourceType(), stored.getResourceId())
                    : null;
        }
    }

    static Grant toEveryone(Resource resource, String id, Permission... permissions) {
        return new Grant(new Key(null, resource.resourceType(), id), Set.of(permissions));
    }

    static Grant toGroup(String group, Resource resource, String id, Permission... permissions) {
        return new Grant(new Key(group, resource.resourceType(), id), Set.of(permissions));
    }

    int authorizationType() {
        return key.group() == null ? Authorization.AUTH_TYPE_GLOBAL : Authorization.AUTH_TYPE_GRANT;
    }

    Permission[] permissionArray() {
        return permissions.toArray(Permission[]::new);
    }
}
