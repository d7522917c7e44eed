/** Value types and rules that every feature speaks: identifiers, countries, dates, the clock. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package fr.imtgrandest.passerelle.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
