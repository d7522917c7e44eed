/** The process engine as configured and hardened for us, and the front door for what people ask of it. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package fr.imtgrandest.passerelle.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
