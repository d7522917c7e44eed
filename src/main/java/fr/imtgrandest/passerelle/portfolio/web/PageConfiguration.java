package fr.imtgrandest.passerelle.portfolio.web;

import fr.imtgrandest.passerelle.identity.Alliance;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** What every page shares: the reader's language, and the alliance whose name stands in the header. */
@Configuration(proxyBeanMethods = false)
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

        CommonModel(Alliance alliance) {
            this.alliance = alliance;
        }

        @ModelAttribute("allianceName")
        String allianceName() {
            return alliance.name();
        }
    }
}
