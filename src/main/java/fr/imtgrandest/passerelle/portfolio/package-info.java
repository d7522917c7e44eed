/** The web pages across features: their common look, the home page and the error pages. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "identity", "journal", "security", "task", "agreement"})
@NullMarked
package fr.imtgrandest.passerelle.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
