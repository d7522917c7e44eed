package fr.imtgrandest.passerelle.notification;

import fr.imtgrandest.passerelle.identity.Contact;
import fr.imtgrandest.passerelle.shared.Fingerprint;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes mails, as text and as HTML, and hands them to the mail server. */
@Component
class Mailer {

    private final ObjectProvider<JavaMailSender> sender;
    private final ITemplateEngine templates;
    private final MailPreferences preferences;
    private final MessageSource messages;
    private final MailProperties properties;

    Mailer(
            ObjectProvider<JavaMailSender> sender,
            ITemplateEngine templates,
            MailPreferences preferences,
            MessageSource messages,
            MailProperties properties) {
        this.sender = sender;
        this.templates = templates;
        this.preferences = preferences;
        this.messages = messages;
        this.properties = properties;
    }

    /** Whether there is a mail server to hand mails to. */
    boolean isConfigured() {
        return sender.getIfAvailable() != null;
    }

    /**
     * Sends one notice.
     *
     * @param key the same for the same mail: a server that gets it twice after a crash can tell
     * @throws MailException if the server does not take it
     */
    void send(Contact contact, Notice notice, String key) {
        send(contact, notice.subject(), List.of(notice), key);
    }

    /**
     * Sends several notices in one mail.
     *
     * @throws MailException if the server does not take it
     */
    void sendDigest(Contact contact, List<Notice> notices) {
        String subject = messages.getMessage("mail.digest.subject", new Object[] {notices.size()}, contact.language());
        send(contact, subject, notices, notices + contact.person());
    }

    private void send(Contact contact, String subject, List<Notice> notices, String key) {
        JavaMailSender server = sender.getObject();
        MimeMessage mail = server.createMimeMessage();
        try {
            String unsubscribe =
                    properties.site() + "/mail/unsubscribe/" + preferences.unsubscribeSecret(contact.person());
            MimeMessageHelper parts = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
            parts.setFrom(properties.from(), "Passerelle");
            parts.setTo(contact.mail());
            parts.setSubject(subject);
            Context values = new Context(
                    contact.language(),
                    Map.of(
                            "name", contact.name(),
                            "subject", subject,
                            "notices", notices,
                            "site", properties.site(),
                            "unsubscribe", unsubscribe));
            parts.setText(templates.process("mail/notice.txt", values), templates.process("mail/notice", values));
            // RFC 8058: one click in the mail program ends it.
            mail.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            mail.setHeader("Auto-Submitted", "auto-generated");
            mail.setHeader("Message-ID", "<" + new Fingerprint().add(key).hex() + "@passerelle>");
        } catch (MessagingException | java.io.UnsupportedEncodingException e) {
            throw new MailPreparationException("A mail cannot be written", e);
        }
        server.send(mail);
    }
}
