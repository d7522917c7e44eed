package fr.imtgrandest.passerelle.document;

import fr.imtgrandest.passerelle.journal.Deeds;
import fr.imtgrandest.passerelle.shared.Reference;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps checked files and notes each in the journal, in one transaction. */
@Component
class Archive {

    private final DocumentStore store;
    private final Deeds deeds;
    private final Clock clock;

    Archive(DocumentStore store, Deeds deeds, Clock clock) {
        this.store = store;
        this.deeds = deeds;
        this.clock = clock;
    }

    @Transactional
    public Upload open(
            String account, Reference reference, NewDocument described, NewFile file, CheckedFile.Accepted checked) {
        UUID document = UUID.randomUUID();
        store.open(document, reference, described);
        return add(account, document, 1, file, hash(file.content()), checked);
    }

    @Transactional
    public Upload renew(String account, Document document, NewFile file, CheckedFile.Accepted checked) {
        store.lock(document.id());
        Document now = require(document.id());
        if (now.withdrawn()) {
            return new Upload.Refused(FileRefusal.WITHDRAWN);
        }
        String sha256 = hash(file.content());
        return now.current().sha256().equals(sha256)
                ? new Upload.Unchanged(now)
                : add(account, now.id(), now.current().number() + 1, file, sha256, checked);
    }

    @Transactional
    public boolean withdraw(String account, Document document) {
        store.lock(document.id());
        if (require(document.id()).withdrawn()) {
            return false;
        }
        store.withdraw(document.id(), account, clock.instant());
        note(account, "withdraw", document);
        return true;
    }

    private Upload add(
            String account, UUID document, int number, NewFile file, String sha256, CheckedFile.Accepted checked) {
        DocumentVersion version = new DocumentVersion(
                UUID.randomUUID(),
                number,
                SafeName.of(file.name(), checked.type()),
                checked.type(),
                size(file.content()),
                sha256,
                checked.pages(),
                account,
                clock.instant());
        try (InputStream content = Files.newInputStream(file.content())) {
            store.add(document, version, checked.text(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Document kept = require(document);
        note(account, number == 1 ? "add" : "renew", kept);
        return new Upload.Kept(kept);
    }

    private void note(String account, String act, Document document) {
        DocumentVersion version = document.current();
        deeds.document(
                account,
                document.reference().toString(),
                act,
                version.id().toString(),
                Map.of(
                        "kind", document.kind().name(),
                        "name", version.name(),
                        "version", String.valueOf(version.number()),
                        "sha256", version.sha256()));
    }

    private Document require(UUID document) {
        return store.find(document).orElseThrow(() -> new IllegalArgumentException("No document " + document));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Path file) {
        try (DigestInputStream content =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
