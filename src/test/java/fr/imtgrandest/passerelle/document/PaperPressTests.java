package fr.imtgrandest.passerelle.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.support.SomeAlliance;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Papers as files: what an independent checker, a reader of text and an eye find in them. */
class PaperPressTests {

    private static final Path PICTURES = Path.of("target", "papers");
    private static final float DOTS_PER_INCH = 100;

    private final PaperPress press = new PaperPress(templates(), SomeAlliance.OF_THREE_PARTIES);

    @BeforeAll
    static void check_with() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<Arguments> every_paper() {
        return Stream.of(Locale.FRENCH, Locale.ENGLISH)
                .flatMap(locale -> Stream.of(PaperKind.values()).map(kind -> Arguments.of(kind, locale)));
    }

    @ParameterizedTest
    @MethodSource("every_paper")
    void it_is_an_archive_and_accessible_whatever_people_wrote(PaperKind kind, Locale locale) throws Exception {
        List<Paper> papers = List.of(SamplePapers.hard(kind, locale), SamplePapers.empty(kind, locale));

        for (Paper paper : papers) {
            byte[] file = press.print(paper);
            draw(file, kind.code() + "-" + locale + (papers.indexOf(paper) == 0 ? "" : "-empty"));
            assertThat(faults(file, PDFAFlavour.PDFA_3_A)).isEmpty();
            assertThat(faults(file, PDFAFlavour.PDFUA_1)).isEmpty();
        }
    }

    private static List<String> faults(byte[] file, PDFAFlavour flavour) throws Exception {
        List<String> faults = new ArrayList<>();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            for (TestAssertion found : validator.validate(parser).getTestAssertions()) {
                if (found.getStatus() == TestAssertion.Status.FAILED) {
                    faults.add(found.getRuleId().getClause() + "-"
                            + found.getRuleId().getTestNumber() + " " + found.getMessage() + " "
                            + found.getLocation().getContext());
                }
            }
        }
        return faults;
    }

    private static void draw(byte[] file, String name) throws IOException {
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".pdf"), file);
        try (PDDocument document = Loader.loadPDF(file)) {
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                ImageIO.write(
                        new PDFRenderer(document).renderImageWithDPI(page, DOTS_PER_INCH),
                        "png",
                        PICTURES.resolve(name + "-" + (page + 1) + ".png").toFile());
            }
        }
    }

    private static SpringTemplateEngine templates() {
        var folder = new ClassLoaderTemplateResolver();
        folder.setPrefix("templates/");
        folder.setSuffix(".html");
        folder.setTemplateMode(TemplateMode.HTML);
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(folder);
        engine.setTemplateEngineMessageSource(messages);
        return engine;
    }
}
