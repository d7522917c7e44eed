package fr.imtgrandest.passerelle.architecture;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Text in Markdown, line by line. */
final class Markdown {

    private final StringBuilder text = new StringBuilder();

    Markdown heading(int level, String title) {
        return line("#".repeat(level) + " " + title).line("");
    }

    Markdown paragraph(String content) {
        return line(content).line("");
    }

    Markdown table(List<String> header, List<List<String>> rows) {
        row(header);
        row(Collections.nCopies(header.size(), "---"));
        rows.forEach(this::row);
        return line("");
    }

    private void row(List<String> cells) {
        line(cells.stream().map(Markdown::cell).collect(Collectors.joining(" | ", "| ", " |")));
    }

    private Markdown line(String content) {
        text.append(content).append('\n');
        return this;
    }

    /** A table knows neither line ends nor bars inside a cell. */
    private static String cell(String content) {
        return content.strip().replace("\n", " ").replace("|", "\\|");
    }

    static String code(String content) {
        return content.isBlank() ? "" : "`" + content + "`";
    }

    static String codes(List<String> contents) {
        return contents.stream().map(Markdown::code).collect(Collectors.joining(" "));
    }

    static List<String> cells(String... contents) {
        return Arrays.asList(contents);
    }

    @Override
    public String toString() {
        return text.toString().stripTrailing() + "\n";
    }
}
