package fr.imtgrandest.passerelle.shared;

import java.io.PrintStream;
import java.util.List;

/** What the operator can have done from a command line, with the configuration of the program and beside it. */
public interface OperatorCommand {

    /** It was done, or what was asked about holds. */
    int DONE = 0;

    /** It was tried and failed, or what was asked about does not hold. */
    int FAILED = 1;

    /** It cannot be done as it was asked for. */
    int MISUSED = 2;

    /**
     * Does it and says what came of it, in French and English.
     *
     * @param words behind the name of the command
     * @return the status with which the program ends
     */
    int run(List<String> words, PrintStream out);
}
