package fr.imtgrandest.passerelle.retention;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long cases are kept once they are over.
 *
 * @param agreements from the end of the case or the last day of the agreement, whichever is later
 * @param proposals that came to nothing, from the end of the case
 * @param actions from the end of the case
 */
@ConfigurationProperties("passerelle.retention")
record RetentionProperties(
        @DefaultValue("P10Y") Period agreements,
        @DefaultValue("P10Y") Period proposals,
        @DefaultValue("P10Y") Period actions) {}
