/** Schools, legal parties, groups, people and their accounts. */
@ApplicationModule(allowedDependencies = {"shared", "engine"})
@NullMarked
package fr.imtgrandest.passerelle.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
