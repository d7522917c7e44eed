/** Sign-in, filter chains and permission checks. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "identity", "journal"})
@NullMarked
package fr.imtgrandest.passerelle.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
