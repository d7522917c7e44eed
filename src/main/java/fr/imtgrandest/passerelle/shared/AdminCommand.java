package fr.imtgrandest.passerelle.shared;

import java.io.PrintStream;
import java.util.List;

/** What an administrator can have done by words behind the name of the program. */
public interface AdminCommand {

    /**
     * Runs it and says what came of it, in French and English.
     *
     * @param words behind the first, which names the command
     * @return the status with which the program ends
     */
    int run(List<String> words, PrintStream out);
}
