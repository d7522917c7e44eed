package fr.imtgrandest.passerelle.document;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may be sent.
 *
 * @param maxSize largest file that is taken, with its unit ({@code 50MB}); {@code spring.servlet.multipart.max-request-size}
 *     must stay a little above it
 * @param maxUnpackedSize most that a file of an office program may hold when unpacked, with its unit
 * @param maxEntries most parts that are packed in such a file
 * @param clamav host and port of a virus scanner, such as {@code localhost:3310}; no file is searched for viruses where it is missing
 */
@ConfigurationProperties("passerelle.documents")
public record DocumentProperties(
        @DefaultValue("50MB") DataSize maxSize,
        @DefaultValue("500MB") DataSize maxUnpackedSize,
        @DefaultValue("10000") int maxEntries,
        @Nullable String clamav) {}
