package fr.imtgrandest.passerelle.shared;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Speaks with whoever gives a command: in French, and in English below. */
@Component
public class OperatorTalk {

    private final MessageSource messages;

    OperatorTalk(MessageSource messages) {
        this.messages = messages;
    }

    /** Where there is no configuration and no database to start anything on. */
    public static OperatorTalk withoutTheProgram() {
        return new OperatorTalk(MessagesConfiguration.texts());
    }

    public void say(PrintStream out, String key, Object... arguments) {
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            out.println(messages.getMessage(key, arguments, locale));
        }
    }

    /** The account of the machine that the command runs under; nobody signs in for a command. */
    public String operator() {
        return System.getProperty("user.name", "");
    }
}
