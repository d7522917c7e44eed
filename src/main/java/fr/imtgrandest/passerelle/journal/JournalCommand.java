package fr.imtgrandest.passerelle.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.imtgrandest.passerelle.shared.OperatorCommand;
import fr.imtgrandest.passerelle.shared.OperatorTalk;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The commands {@code journal verify [file]} and {@code journal publish <file>}.
 *
 * <p>A file holds published heads as JSON; it is to be kept where nobody who can change the database can change it.
 */
@Component
public class JournalCommand implements OperatorCommand {

    /** The first word of a command line that is for here. */
    public static final String NAME = "journal";

    private final JournalCheck check;
    private final Heads heads;
    private final ObjectMapper json;
    private final OperatorTalk talk;

    JournalCommand(JournalCheck check, Heads heads, ObjectMapper json, OperatorTalk talk) {
        this.check = check;
        this.heads = heads;
        this.json = json;
        this.talk = talk;
    }

    /**
     * Runs a command and says what came of it, in French and English.
     *
     * @param words behind {@link #NAME}
     * @return 0 if the journal holds, 1 if it is broken, 2 if the command cannot be done
     */
    @Override
    public int run(List<String> words, PrintStream out) {
        try {
            if (!words.isEmpty() && words.size() <= 2 && words.get(0).equals("verify")) {
                return verify(words.subList(1, words.size()), out);
            }
            if (words.size() == 2 && words.get(0).equals("publish")) {
                return publish(Path.of(words.get(1)), out);
            }
            talk.say(out, "journal.command.usage");
        } catch (JsonProcessingException e) {
            talk.say(out, "journal.command.notHeads", words.get(1));
        } catch (IOException e) {
            talk.say(out, "journal.command.file", words.get(1));
        }
        return MISUSED;
    }

    private int verify(List<String> files, PrintStream out) throws IOException {
        JournalReport report = files.isEmpty() ? check.verify() : check.verifyAgainst(read(Path.of(files.get(0))));
        talk.say(out, "journal.command.checked", report.rows(), report.chains(), report.heads(), report.blanked());
        if (report.holds()) {
            talk.say(out, "journal.command.holds");
            return DONE;
        }
        report.breaks()
                .forEach(broken -> talk.say(
                        out,
                        "journal.break." + broken.reason().name(),
                        broken.chain(),
                        Long.toString(broken.position())));
        return FAILED;
    }

    private List<Head> read(Path file) throws IOException {
        return json.readValue(Files.readAllBytes(file), Heads.Publication.class).heads();
    }

    /** Never over an earlier publication. */
    private int publish(Path file, PrintStream out) throws IOException {
        Files.createFile(file);
        Heads.Publication publication = heads.publish();
        Files.write(
                file, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(publication), StandardOpenOption.WRITE);
        talk.say(out, "journal.command.published", publication.heads().size(), file);
        return DONE;
    }
}
