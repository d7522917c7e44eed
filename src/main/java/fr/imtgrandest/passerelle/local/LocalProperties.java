package fr.imtgrandest.passerelle.local;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded server keeps its data.
 *
 * @param directory the data directory, relative to where the program was started or absolute; a plain text, as Spring
 *     would look for a {@code Path} on the class path first
 */
@ConfigurationProperties("passerelle.local")
record LocalProperties(@DefaultValue("./data") String directory) {}
