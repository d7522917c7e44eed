package fr.imtgrandest.passerelle.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import fr.imtgrandest.passerelle.identity.Alliance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IContext;

/** Turns a template into a file that is an archive (PDF/A-3, level A) and accessible (PDF/UA-1), with nothing from outside. */
@Component
class PaperPress {

    private static final String FONTS = "/fonts/";
    private static final int REGULAR = 400;
    private static final int SEMIBOLD = 600;

    /** What no XML may hold, however it is written; people paste it with their text. */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    private final BiFunction<String, IContext, String> pages;
    private final Alliance alliance;

    @Autowired
    PaperPress(ITemplateEngine templates, Alliance alliance) {
        this(templates::process, alliance);
    }

    /** @param pages the page of a template with its values */
    PaperPress(BiFunction<String, IContext, String> pages, Alliance alliance) {
        this.pages = pages;
        this.alliance = alliance;
    }

    /** @throws UncheckedIOException if it cannot be made */
    byte[] print(Paper paper) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            builder(paper, document).toStream(file).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private PdfRendererBuilder builder(Paper paper, PDDocument document) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePDDocument(document)
                .withHtmlContent(page(paper), null)
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(SRGB)
                .withProducer("Passerelle")
                .useUriResolver((base, address) -> own(address) ? address : null)
                .useExternalResourceAccessControl(
                        (address, type) -> own(address), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        return builder.useFont(sans(document, "Regular"), "Paper", REGULAR, FontStyle.NORMAL, true)
                .useFont(sans(document, "Semibold"), "Paper", SEMIBOLD, FontStyle.NORMAL, true)
                .useFont(
                        font(document, "source-code-pro-2.42.0/SourceCodePro-Regular.ttf"),
                        "Paper Code",
                        REGULAR,
                        FontStyle.NORMAL,
                        true);
    }

    private String page(Paper paper) {
        Context values = new Context(
                paper.language(),
                Map.of(
                        "alliance", alliance.name(),
                        "title", paper.title(),
                        "kind", paper.kind(),
                        "paper", paper.content()));
        return NO_XML.matcher(pages.apply("paper/" + paper.kind().code(), values))
                .replaceAll(" ");
    }

    /** Pictures stand in the page itself; nothing is fetched. */
    private static boolean own(String address) {
        return address.startsWith("data:");
    }

    private static PDFontSupplier sans(PDDocument document, String weight) throws IOException {
        return font(document, "source-sans-3.52.0/SourceSans3-" + weight + ".ttf");
    }

    /** Without ligatures: the library writes them as glyphs that stand for no letter, and "ft" could be neither copied nor read. */
    private static PDFontSupplier font(PDDocument document, String file) throws IOException {
        try (InputStream content = Objects.requireNonNull(PaperPress.class.getResourceAsStream(FONTS + file), file)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(content));
            font.setEnableGsub(false);
            return new PDFontSupplier(PDType0Font.load(document, font, true));
        }
    }
}
