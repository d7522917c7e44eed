package fr.imtgrandest.passerelle.identity;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A working group of the alliance, with the theme that it carries.
 *
 * @param theme id of the theme, also of the group
 * @param retiredAt null while the group works
 */
public record WorkingGroup(
        String theme,
        String nameFr,
        String nameEn,
        Category category,
        Instant createdAt,
        @Nullable Instant retiredAt) {

    /** Longest id, in characters. */
    public static final int MAX_ID = 40;

    /** Longest name in either language, in characters. */
    public static final int MAX_NAME = 80;

    /** Would make the members of one group the leads of another. */
    static final String RESERVED_PREFIX = "lead-";

    /** What a working group is for. */
    public enum Category {
        /** Serves all schools and themes. */
        TRANSVERSE,
        /** Carries a subject of research and teaching. */
        THEMATIC
    }

    public String name(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? nameEn : nameFr;
    }

    public boolean isActive() {
        return retiredAt == null;
    }

    /** Whether both are called the same and do the same, whenever they were created. */
    boolean isSameAs(WorkingGroup other) {
        return equals(
                new WorkingGroup(other.theme, other.nameFr, other.nameEn, other.category, createdAt, other.retiredAt));
    }

    WorkingGroup named(String french, String english) {
        return new WorkingGroup(theme, french, english, category, createdAt, retiredAt);
    }

    WorkingGroup retired(Instant at) {
        return new WorkingGroup(theme, nameFr, nameEn, category, createdAt, at);
    }

    WorkingGroup reopened() {
        return new WorkingGroup(theme, nameFr, nameEn, category, createdAt, null);
    }

    static boolean isId(String text) {
        return text.length() <= MAX_ID && text.matches(Alliance.ID);
    }
}
