package fr.imtgrandest.passerelle.exchange;

import fr.imtgrandest.passerelle.shared.OperatorCommand;
import fr.imtgrandest.passerelle.shared.OperatorTalk;
import fr.imtgrandest.passerelle.shared.Reference;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The command {@code case export <reference> <file>}: the whole file of a case, restricted documents included. */
@Component
public class CaseCommand implements OperatorCommand {

    /** The first word of a command line that is for here. */
    public static final String NAME = "case";

    private final CaseArchives archives;
    private final OperatorTalk talk;

    CaseCommand(CaseArchives archives, OperatorTalk talk) {
        this.archives = archives;
        this.talk = talk;
    }

    @Override
    public int run(List<String> words, PrintStream out) {
        if (words.size() != 3 || !words.get(0).equals("export")) {
            talk.say(out, "archive.command.usage");
            return MISUSED;
        }
        Path file = Path.of(words.get(2)).toAbsolutePath();
        if (Files.exists(file)) {
            talk.say(out, "archive.command.exists", file);
            return MISUSED;
        }
        try {
            return export(words.get(1), file, out);
        } catch (IOException e) {
            talk.say(out, "archive.command.file", file, String.valueOf(e.getMessage()));
            return FAILED;
        }
    }

    private int export(String reference, Path file, PrintStream out) throws IOException {
        Audience operator = new Audience.Operator(talk.operator());
        Path unfinished = Files.createTempFile(file.getParent(), ".", ".unfinished");
        try {
            Optional<CaseArchive> archive =
                    Reference.parse(reference).flatMap(parsed -> archives.make(parsed, operator));
            if (archive.isEmpty()) {
                talk.say(out, "archive.command.unknown", reference);
                return MISUSED;
            }
            write(archive.get(), unfinished);
            move(unfinished, file);
            talk.say(out, "archive.command.done", reference, file, archive.get().digest());
            return DONE;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void write(CaseArchive archive, Path file) throws IOException {
        try (OutputStream target = new BufferedOutputStream(Files.newOutputStream(file))) {
            archive.write(target);
        }
    }

    /** Never over another file, not even one that came meanwhile. */
    private static void move(Path unfinished, Path file) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Files.move(unfinished, file);
    }
}
