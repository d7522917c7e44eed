/** Decisions of directors and offices and votes of the college, for whatever is put to them. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "identity", "journal", "security", "task"})
@NullMarked
package fr.imtgrandest.passerelle.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
