package fr.imtgrandest.passerelle.document;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a file that they bring.
 *
 * @param language ISO 639-1 code; null where it says nothing of the document
 * @param restricted whether only its circle may read it
 */
public record NewDocument(DocumentKind kind, @Nullable String language, boolean restricted) {}
