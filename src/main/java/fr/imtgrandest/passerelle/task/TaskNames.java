package fr.imtgrandest.passerelle.task;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says the names of tasks in the reader's language; the engine keeps them in French. */
@Component
public class TaskNames {

    private final EnglishTexts english;
    private final List<TaskSubject> subjects;

    TaskNames(EnglishTexts english, List<TaskSubject> subjects) {
        this.english = english;
        this.subjects = subjects;
    }

    /**
     * The whole name: what to do, in which case.
     *
     * @param step id of the task in its model
     * @param stored name that the engine keeps
     */
    public String inLists(String step, String stored, Locale locale) {
        return inLanguage(step, TaskName.parse(stored), locale);
    }

    /** The name where the case is known: what to do. */
    public String inCase(String step, String stored, Locale locale) {
        TaskName name = TaskName.parse(stored);
        return inLanguage(step, new TaskName(name.step(), name.subject(), null), locale);
    }

    /** What tells the task from others of its kind in the case; empty where nothing does. */
    Optional<String> subject(String stored, Locale locale) {
        @Nullable String subject = TaskName.parse(stored).subject();
        return Optional.ofNullable(EnglishTexts.isSpoken(locale) ? translated(subject, locale) : subject);
    }

    private String inLanguage(String step, TaskName name, Locale locale) {
        return EnglishTexts.isSpoken(locale)
                ? new TaskName(english.name(step).orElse(name.step()), translated(name.subject(), locale), name.about())
                        .english()
                : name.stored();
    }

    private @Nullable String translated(@Nullable String subject, Locale locale) {
        return subject == null
                ? null
                : subjects.stream()
                        .map(one -> one.translated(subject, locale))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(subject);
    }
}
