package fr.imtgrandest.passerelle.document;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may be sent.
 *
 * @param maxSize of a file
 * @param maxUnpackedSize of all that is packed in a file of an office program
 * @param maxEntries packed in such a file
 * @param clamav host and port of a virus scanner, such as {@code localhost:3310}; none is asked where it is missing
 */
@ConfigurationProperties("passerelle.documents")
public record DocumentProperties(
        @DefaultValue("50MB") DataSize maxSize,
        @DefaultValue("500MB") DataSize maxUnpackedSize,
        @DefaultValue("10000") int maxEntries,
        @Nullable String clamav) {}
