/** Calls people when something waits for them: mails, one by one or once a day, as each prefers. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "identity"})
@NullMarked
package fr.imtgrandest.passerelle.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
