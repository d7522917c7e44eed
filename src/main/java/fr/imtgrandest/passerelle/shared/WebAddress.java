package fr.imtgrandest.passerelle.shared;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** A complete address on the web: what a link of ours may lead to, and nothing that a browser would run. */
public record WebAddress(URI uri) {

    /** @throws IllegalArgumentException if it is of another scheme or names no host */
    public WebAddress {
        if (!leadsToTheWeb(uri)) {
            throw new IllegalArgumentException("Not an address on the web: " + uri);
        }
    }

    /** Reads an address; empty if it is none, or none on the web. */
    public static Optional<WebAddress> parse(String text) {
        try {
            URI uri = new URI(text);
            return leadsToTheWeb(uri) ? Optional.of(new WebAddress(uri)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean leadsToTheWeb(URI uri) {
        boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        return web && uri.getHost() != null;
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
