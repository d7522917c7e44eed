/** What is kept no longer: people who are erased, and cases whose time is over. */
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
package fr.imtgrandest.passerelle.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
