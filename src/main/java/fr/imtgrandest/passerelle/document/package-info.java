/** The files of a case: their versions, hashes and checks; and the papers that are made of it. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "journal", "security"})
@NullMarked
package fr.imtgrandest.passerelle.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
