/** The sealed record of who did what: one chain of rows per case, and one for what is about no case. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "identity"})
@NullMarked
package fr.imtgrandest.passerelle.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
