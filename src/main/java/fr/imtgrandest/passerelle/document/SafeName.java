package fr.imtgrandest.passerelle.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name under which a file may be saved on any system. */
final class SafeName {

    private static final int LONGEST = 120;
    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
    private static final Pattern UNSAFE = Pattern.compile("[\\p{C}<>:\"|?*%]+");
    private static final Pattern EDGES = Pattern.compile("^[\\s.]+|[\\s.]+$");
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");

    private SafeName() {}

    /** Keeps the last part of a path, without what no system allows, and ends it as its type does. */
    static String of(String sent, FileType type) {
        String last =
                FOLDERS.matcher(Normalizer.normalize(sent, Normalizer.Form.NFC)).replaceFirst("");
        String stem = EXTENSION.matcher(UNSAFE.matcher(last).replaceAll(" ")).replaceFirst("");
        String trimmed = EDGES.matcher(stem).replaceAll("");
        String name = trimmed.isEmpty() ? type.name().toLowerCase(Locale.ROOT) : cut(trimmed);
        return name + "." + type.extension();
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST));
    }
}
