package fr.imtgrandest.passerelle.document;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Asks a scanner where one is configured. */
@Configuration(proxyBeanMethods = false)
class VirusScanConfiguration {

    @Bean
    VirusScan virusScan(DocumentProperties properties) {
        String scanner = properties.clamav();
        return scanner == null ? file -> Optional.empty() : ClamavScan.at(scanner);
    }
}
