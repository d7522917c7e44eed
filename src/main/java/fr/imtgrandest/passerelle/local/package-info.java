/** The database server of the demo, started by the program itself; left out of the packaged jar. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "identity"})
@NullMarked
package fr.imtgrandest.passerelle.local;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
