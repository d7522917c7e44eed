package fr.imtgrandest.passerelle.notification;

import java.util.List;

/**
 * What to tell someone, in their language. It holds nothing confidential: mails are read by whoever reads the mailbox.
 *
 * @param subject of the mail
 * @param lines plain text, one paragraph each
 * @param path of the page where it goes on
 * @param act what the link to that page says
 */
public record Notice(String subject, List<String> lines, String path, String act) {

    public Notice {
        lines = List.copyOf(lines);
    }
}
