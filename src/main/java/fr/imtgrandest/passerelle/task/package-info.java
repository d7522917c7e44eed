/** Form contracts and their gate, rights on tasks, and what the Tasklist shows. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "identity", "journal", "notification", "security"})
@NullMarked
package fr.imtgrandest.passerelle.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
