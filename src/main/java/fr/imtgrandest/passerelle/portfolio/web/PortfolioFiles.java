package fr.imtgrandest.passerelle.portfolio.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.journal.Deeds;
import fr.imtgrandest.passerelle.journal.Entry;
import fr.imtgrandest.passerelle.portfolio.Portfolio;
import fr.imtgrandest.passerelle.security.SignedInUser;
import fr.imtgrandest.passerelle.shared.ReaderLanguage;
import fr.imtgrandest.passerelle.shared.SpreadsheetText;
import fr.imtgrandest.passerelle.shared.Zones;
import fr.imtgrandest.passerelle.task.FieldLabels;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands out what a search of the portfolio finds, as a file for a spreadsheet; the journal keeps who took it. */
@Controller
class PortfolioFiles {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** By this sign at the beginning a spreadsheet knows that the file is UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Several times what an alliance has; a file of all of it fits into memory. */
    private static final int LONGEST = 50_000;

    private static final List<String> COLUMNS = List.of(
            "reference",
            "title",
            "type",
            "partner",
            "country",
            "schools",
            "themes",
            "dimension",
            "state",
            "stage",
            "proposedOn",
            "from",
            "until");

    /** The columns from here on are dates. */
    private static final int FIRST_DATE = COLUMNS.indexOf("proposedOn");

    private final Portfolio portfolio;
    private final PortfolioViews views;
    private final People people;
    private final Deeds deeds;
    private final FieldLabels labels;
    private final Clock clock;

    PortfolioFiles(
            Portfolio portfolio, PortfolioViews views, People people, Deeds deeds, FieldLabels labels, Clock clock) {
        this.portfolio = portfolio;
        this.views = views;
        this.people = people;
        this.deeds = deeds;
        this.labels = labels;
        this.clock = clock;
    }

    @GetMapping("/portfolio.csv")
    ResponseEntity<Object> csv(@AuthenticationPrincipal SignedInUser user, @RequestParam Map<String, String> parameters)
            throws IOException {
        List<List<String>> lines = lines(user, PortfolioQuery.of(parameters), "portfolio-csv");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Writer text = new OutputStreamWriter(file, StandardCharsets.UTF_8);
        text.append(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            lines.forEach(line ->
                    csv.writeRecord(line.stream().map(SpreadsheetText::safe).toList()));
        }
        return file("csv", CSV).body(file.toByteArray());
    }

    /** Cells of a workbook know that they are text, so nothing in them is a formula. */
    @GetMapping("/portfolio.xlsx")
    ResponseEntity<Object> xlsx(
            @AuthenticationPrincipal SignedInUser user, @RequestParam Map<String, String> parameters) {
        List<List<String>> lines = lines(user, PortfolioQuery.of(parameters), "portfolio-xlsx");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Passerelle", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(labels.message("portfolio.title", ReaderLanguage.current()));
            for (int row = 0; row < lines.size(); row++) {
                for (int column = 0; column < COLUMNS.size(); column++) {
                    fill(sheet, row, column, lines.get(row).get(column));
                }
            }
            sheet.range(0, 0, 0, COLUMNS.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file("xlsx", XLSX).body(file.toByteArray());
    }

    private static void fill(Worksheet sheet, int row, int column, String text) {
        if (row > 0 && column >= FIRST_DATE && !text.isEmpty()) {
            sheet.value(row, column, LocalDate.parse(text));
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else {
            sheet.value(row, column, text);
        }
    }

    private List<List<String>> lines(SignedInUser user, PortfolioQuery query, String act) {
        Reader reader = people.reader(user.userId());
        Locale locale = ReaderLanguage.current();
        LocalDate today = LocalDate.now(clock.withZone(Zones.PARIS));
        List<String> heading = COLUMNS.stream()
                .map(column -> labels.message("portfolio.column." + column, locale))
                .toList();
        List<List<String>> rows = views.rows(portfolio.list(query.filter(), reader, today, LONGEST, 0), locale).stream()
                .map(PortfolioFiles::line)
                .toList();
        deeds.export(user.userId(), Entry.OUTSIDE, act, query.values().toString());
        return Stream.concat(Stream.of(heading), rows.stream()).toList();
    }

    private static List<String> line(PortfolioRow row) {
        return List.of(
                row.reference(),
                row.title(),
                row.type(),
                row.partner(),
                row.country(),
                String.join(", ", row.schools()),
                String.join(", ", row.themes()),
                row.dimension(),
                row.state(),
                row.stage(),
                row.proposedOn(),
                row.from(),
                row.until());
    }

    private ResponseEntity.BodyBuilder file(String ending, MediaType type) {
        String name = "passerelle-" + LocalDate.now(clock.withZone(Zones.PARIS)) + "." + ending;
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(type);
    }
}
