package fr.imtgrandest.passerelle.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.imtgrandest.passerelle.shared.SpreadsheetText;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the copy of a journal for a spreadsheet: one line for each value, or for each row without values. */
public final class HistoryCsv {

    /** By this sign at the beginning a spreadsheet knows that the file is UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final List<String> COLUMNS = List.of(
            "position",
            "at",
            "kind",
            "act",
            "who",
            "account",
            "school",
            "onBehalfOf",
            "step",
            "task",
            "value",
            "before",
            "after",
            "contentHash",
            "previous",
            "hash");

    private HistoryCsv() {}

    /** Separated by semicolons, as spreadsheets in France read it. */
    public static String of(HistoryCopy copy) {
        return of(copy.rows());
    }

    static String of(List<HistoryCopy.Row> rows) {
        StringWriter text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            csv.writeRecord(COLUMNS);
            rows.forEach(row -> lines(row).forEach(csv::writeRecord));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Stream<List<String>> lines(HistoryCopy.Row row) {
        List<HistoryCopy.Value> values = row.values();
        return values == null || values.isEmpty()
                ? Stream.of(line(row, null))
                : values.stream().map(value -> line(row, value));
    }

    private static List<String> line(HistoryCopy.Row row, HistoryCopy.@Nullable Value value) {
        return Stream.of(
                        row.position(),
                        text(row.at()),
                        text(row.kind()),
                        text(row.act()),
                        text(row.who()),
                        text(row.account()),
                        text(row.school()),
                        text(row.onBehalfOf()),
                        text(row.step()),
                        text(row.task()),
                        value == null ? "" : value.name(),
                        value == null ? "" : text(value.before()),
                        value == null ? "" : text(value.after()),
                        text(row.contentHash()),
                        row.previous(),
                        row.hash())
                .map(cell -> SpreadsheetText.safe(cell.toString()))
                .toList();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
