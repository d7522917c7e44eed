/** Views across features: the first page, the portfolio of agreements and actions, the journal, incidents; and the common look of all pages. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "engine",
            "identity",
            "journal",
            "installation",
            "notification",
            "security",
            "task",
            "approval",
            "agreement",
            "action"
        })
@NullMarked
package fr.imtgrandest.passerelle.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
