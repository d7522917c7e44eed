package fr.imtgrandest.passerelle.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
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
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withHtmlContent(page(paper), null)
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(SRGB)
                .withProducer("Passerelle")
                .useUriResolver((base, address) -> own(address) ? address : null)
                .useExternalResourceAccessControl(
                        (address, type) -> own(address), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .toStream(file);
        font(builder, "source-sans-3.52.0/SourceSans3-Regular.ttf", "Paper", REGULAR);
        font(builder, "source-sans-3.52.0/SourceSans3-Semibold.ttf", "Paper", SEMIBOLD);
        font(builder, "source-code-pro-2.42.0/SourceCodePro-Regular.ttf", "Paper Code", REGULAR);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
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

    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(() -> open(file), family, weight, FontStyle.NORMAL, true);
    }

    private static InputStream open(String font) {
        return Objects.requireNonNull(PaperPress.class.getResourceAsStream(FONTS + font), font);
    }
}
