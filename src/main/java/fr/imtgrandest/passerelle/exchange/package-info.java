/** What leaves the system in files, and what comes in by them. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "engine",
            "identity",
            "journal",
            "security",
            "document",
            "task",
            "approval",
            "agreement",
            "action"
        })
@NullMarked
package fr.imtgrandest.passerelle.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
