/** Working-group actions, from proposal to closing. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "engine",
            "identity",
            "journal",
            "notification",
            "security",
            "task",
            "approval",
            "agreement"
        })
@NullMarked
package fr.imtgrandest.passerelle.action;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
