package fr.imtgrandest.passerelle.portfolio;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the accessibility statement needs to know of whoever runs the application.
 *
 * @param contact mail address to which people write who cannot use something
 */
@Validated
@ConfigurationProperties("passerelle.accessibility")
public record AccessibilityProperties(
        @DefaultValue("passerelle@localhost") @NotBlank String contact) {}
