package fr.imtgrandest.passerelle.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.imtgrandest.passerelle.support.PaperReading;
import fr.imtgrandest.passerelle.support.SomeAlliance;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.context.IContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Papers as files: what an independent checker, a reader of text, a camera and an eye find in them. */
class PaperPressTests {

    private static final int PATIENCE_MILLIS = 300;

    private final PaperPress press = press(ours());

    static Stream<Arguments> every_paper() {
        return Stream.of(Locale.FRENCH, Locale.ENGLISH)
                .flatMap(locale -> Stream.of(PaperKind.values()).map(kind -> Arguments.of(kind, locale)));
    }

    @ParameterizedTest
    @MethodSource("every_paper")
    void it_is_an_archive_and_accessible_whatever_people_wrote(PaperKind kind, Locale locale) {
        byte[] file = press.print(SamplePapers.hard(kind, locale));

        PaperReading.draw(file, "hard-" + kind.code() + "-" + locale);
        assertThat(PaperReading.faults(file)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("every_paper")
    void it_is_so_too_where_nobody_wrote_anything(PaperKind kind, Locale locale) {
        byte[] file = press.print(SamplePapers.empty(kind, locale));

        PaperReading.draw(file, "empty-" + kind.code() + "-" + locale);
        assertThat(PaperReading.faults(file)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("every_paper")
    void it_says_its_name_and_its_language_and_counts_its_pages(PaperKind kind, Locale locale) throws IOException {
        byte[] file = press.print(SamplePapers.hard(kind, locale));

        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(kind.code() + " AGR-2026-0001");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(locale.getLanguage());
            assertThat(document.getPage(0).getMediaBox().getWidth()).isCloseTo(595, within(1f));
            String of = locale.equals(Locale.FRENCH) ? " sur " : " of ";
            assertThat(PaperReading.text(file)).contains("Page 2" + of + document.getNumberOfPages());
        }
    }

    @Test
    void what_people_wrote_is_read_as_they_wrote_it() {
        String text = PaperReading.text(press.print(SamplePapers.hard(PaperKind.DECISION_RECORD, Locale.FRENCH)));

        assertThat(text).contains("Tom & Jerry <b>l’été</b> \"]]> Žižkov – œuvre, Ünïvërsität Łódź, Αθήνα");
        for (int at = 0; at < SamplePapers.MANY; at++) {
            assertThat(text).contains("Direction, École " + at + " ");
        }
    }

    /** Our fonts have Latin, Greek and Cyrillic letters. */
    @Test
    void a_letter_that_the_fonts_lack_is_replaced_and_the_file_stays_valid() {
        byte[] file = press.print(SamplePapers.titled("清华大学 Пекин 🎓", Locale.FRENCH));

        assertThat(PaperReading.text(file)).contains("#### Пекин #");
        assertThat(PaperReading.faults(file)).isEmpty();
    }

    @Test
    void the_code_on_the_first_page_leads_to_where_it_is_verified() {
        byte[] file = press.print(SamplePapers.empty(PaperKind.DECISION_RECORD, Locale.ENGLISH));

        assertThat(PaperReading.scan(file)).isEqualTo(SamplePapers.ADDRESS);
    }

    @Test
    void nothing_is_fetched_whatever_stands_in_the_page() throws IOException {
        try (ServerSocket outside = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            outside.setSoTimeout(PATIENCE_MILLIS);
            String page = """
                    <html><head><title>x</title><link rel="stylesheet" href="%1$s.css"/>
                    <style>body { background-image: url(%1$s.png) }</style></head>
                    <body><img alt="x" src="%1$s.png"/></body></html>
                    """.formatted("http://127.0.0.1:" + outside.getLocalPort() + "/x");

            press((template, values) -> page).print(SamplePapers.empty(PaperKind.COVER_SHEET, Locale.FRENCH));

            assertThatThrownBy(outside::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static PaperPress press(BiFunction<String, IContext, String> pages) {
        return new PaperPress(pages, SomeAlliance.OF_THREE_PARTIES);
    }

    private static BiFunction<String, IContext, String> ours() {
        var folder = new ClassLoaderTemplateResolver();
        folder.setPrefix("templates/");
        folder.setSuffix(".html");
        folder.setTemplateMode(TemplateMode.HTML);
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setDefaultLocale(Locale.FRENCH);
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(folder);
        engine.setTemplateEngineMessageSource(messages);
        return engine::process;
    }
}
