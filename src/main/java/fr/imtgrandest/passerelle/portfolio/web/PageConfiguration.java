package fr.imtgrandest.passerelle.portfolio.web;

import fr.imtgrandest.passerelle.identity.Alliance;
import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.identity.PartyOffice;
import fr.imtgrandest.passerelle.installation.Installation;
import fr.imtgrandest.passerelle.portfolio.AccessibilityProperties;
import fr.imtgrandest.passerelle.security.RequestGroups;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** What every page shares: the reader's language, and the alliance whose name stands in the header. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessibilityProperties.class)
class PageConfiguration {

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.FRENCH, Locale.ENGLISH));
        resolver.setDefaultLocale(Locale.FRENCH);
        return resolver;
    }

    @ControllerAdvice
    static class CommonModel {

        private final Alliance alliance;
        private final Installation installation;

        CommonModel(Alliance alliance, Installation installation) {
            this.alliance = alliance;
            this.installation = installation;
        }

        /** Whether what people see is a copy in which nothing goes on by itself. */
        @ModelAttribute("held")
        boolean held() {
            return installation.heldLately() > 0;
        }

        @ModelAttribute("allianceName")
        String allianceName() {
            return alliance.name();
        }

        /** Whether incidents are this person's to mend. */
        @ModelAttribute("repairs")
        boolean repairs(HttpServletRequest request) {
            return RequestGroups.of(request).contains(Groups.CAMUNDA_ADMIN);
        }

        /** Whether decisions are this person's daily work, so that the way to them stands in the header. */
        @ModelAttribute("decides")
        boolean decides(HttpServletRequest request) {
            return RequestGroups.of(request).stream()
                    .anyMatch(group -> group.equals(Groups.DIR_COLLEGE) || PartyOffice.PRESIDENT.serves(group));
        }
    }
}
