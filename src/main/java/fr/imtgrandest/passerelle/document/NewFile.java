package fr.imtgrandest.passerelle.document;

import java.nio.file.Path;

/**
 * A file as it was sent.
 *
 * @param content where it lies until it is taken or refused; nobody else writes there
 * @param name as the sender calls it
 */
public record NewFile(Path content, String name) {}
