package fr.imtgrandest.passerelle.task;

import java.net.URI;
import java.util.Locale;

/** A piece of text in a form; whatever it holds is shown literally, line breaks kept. */
public sealed interface Block {

    /** Starts a part of the text. */
    record Heading(String text) implements Block {}

    /** A fact with its name. */
    record Line(String label, String value) implements Block {}

    /** One item of a list; neighbours form one list. */
    record Bullet(String text) implements Block {}

    /** A link to follow; an address that is neither {@code http} nor {@code https} is shown but not linked. */
    record Link(String label, URI uri) implements Block {

        boolean leadsToTheWeb() {
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
        }
    }

    /**
     * A link to a page of ours.
     *
     * @param path from the root of the site
     */
    record PageLink(String label, String text, String path) implements Block {}

    record Paragraph(String text) implements Block {}
}
