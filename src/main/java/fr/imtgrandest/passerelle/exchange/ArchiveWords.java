package fr.imtgrandest.passerelle.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes what the file of a case says in words: for people, for programs, and for whoever checks it. */
@Component
class ArchiveWords {

    private static final String RESOURCES = "/archive/";

    /** Files that are the same for every case. */
    private static final List<String> CONSTANT =
            List.of("README.md", "schema/case.schema.json", "journal/VERIFY.md", "journal/verify.py");

    /** The same bytes on every machine, whatever it ends lines with. */
    private final ObjectWriter json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build()
            .writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private final ITemplateEngine templates;
    private final BilingualLabels labels;

    ArchiveWords(ITemplateEngine templates, BilingualLabels labels) {
        this.templates = templates;
        this.labels = labels;
    }

    List<CaseArchive.Part> parts(CaseRecord record, CaseJournal journal) {
        List<CaseArchive.Part> written = List.of(
                CaseArchive.Part.of("index.html", page(record, journal)),
                CaseArchive.Part.of("case.json", json(record)),
                CaseArchive.Part.of("journal/journal.json", json(journal)),
                CaseArchive.Part.of(
                        "journal/journal.csv",
                        HistoryCsv.of(journal.rows().stream()
                                .map(CaseJournal.Row::row)
                                .toList())));
        return Stream.concat(written.stream(), CONSTANT.stream().map(path -> CaseArchive.Part.of(path, resource(path))))
                .toList();
    }

    byte[] json(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not to be written as JSON: " + value.getClass(), e);
        }
    }

    private String page(CaseRecord record, CaseJournal journal) {
        Map<String, Object> values = Map.of("case", record, "rows", journal.rows(), "words", new Words(labels));
        return templates.process("exchange/case-file", new Context(Locale.FRENCH, values));
    }

    private static byte[] resource(String path) {
        try (InputStream content =
                Objects.requireNonNull(ArchiveWords.class.getResourceAsStream(RESOURCES + path), path)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of the page itself, for its template. */
    record Words(BilingualLabels labels) {

        public Bilingual of(String key) {
            return labels.message("archive.page." + key);
        }

        public Bilingual kind(String kind) {
            return labels.message("journal.kind." + kind);
        }

        public Bilingual model(String kind) {
            return labels.message("archive.model." + kind);
        }

        public Bilingual leftOut(String what) {
            return labels.message("archive.leftOut." + what);
        }

        public Bilingual moment(Instant at) {
            return labels.moment(at);
        }
    }
}
