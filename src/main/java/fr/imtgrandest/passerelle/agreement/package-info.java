/** Partner agreements, from proposal to the register. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "engine",
            "identity",
            "journal",
            "notification",
            "security",
            "document",
            "task",
            "approval"
        })
@NullMarked
package fr.imtgrandest.passerelle.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
