package fr.imtgrandest.passerelle.document;

import java.nio.file.Path;
import java.util.Optional;

/** Searches files for viruses. */
interface VirusScan {

    /** Why a file is not taken: it is infected, or nobody could tell; empty where it is clean. */
    Optional<FileRefusal> find(Path file);
}
