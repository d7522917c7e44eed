/** Where the database lives, and the hold on a copy of it that lives elsewhere. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "journal"})
@NullMarked
package fr.imtgrandest.passerelle.installation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
