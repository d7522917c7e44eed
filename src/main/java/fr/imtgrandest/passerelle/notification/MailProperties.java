package fr.imtgrandest.passerelle.notification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where mails come from and lead to.
 *
 * @param from mail address of the sender
 * @param site address under which people reach the application, without a slash at its end; mails and the codes on papers lead there
 */
@Validated
@ConfigurationProperties("passerelle.mail")
public record MailProperties(
        @DefaultValue("passerelle@localhost") @NotBlank String from,

        @DefaultValue("http://127.0.0.1:8080") @Pattern(regexp = "https?://[^/]+(/.*[^/])?")
        String site) {}
