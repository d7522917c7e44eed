package fr.imtgrandest.passerelle.support;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.dhatim.fastexcel.Workbook;

/** Real files, good and bad, as people and attackers bring them. */
public final class SampleFiles {

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private SampleFiles() {}

    /** Writes into a PDF that is being made. */
    public interface Pdf {
        void write(PDDocument document) throws IOException;
    }

    /** A PDF of one page that says a text. */
    public static byte[] pdf(String text) {
        return pdf(document -> addPage(document, text));
    }

    public static byte[] pdfOfPages(int pages) {
        return pdf(document -> {
            for (int page = 1; page <= pages; page++) {
                addPage(document, "Page " + page);
            }
        });
    }

    /** A page that is small as a file, and draws nothing by many megabytes of blanks. */
    public static byte[] pdfThatUnpacksTo(int megabytes) {
        return pdf(document -> {
            PDPage page = new PDPage();
            document.addPage(page);
            PDStream content = new PDStream(document);
            try (OutputStream target = content.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
                for (int megabyte = 0; megabyte < megabytes; megabyte++) {
                    target.write(blanks);
                }
            }
            page.setContents(content);
        });
    }

    public static byte[] pdfWithScript() {
        return pdf(document -> {
            addPage(document, "Script");
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
        });
    }

    public static byte[] pdfThatLaunches() {
        return pdf(document -> {
            addPage(document, "Launch");
            PDActionLaunch launch = new PDActionLaunch();
            launch.setF("cmd.exe");
            document.getDocumentCatalog().setOpenAction(launch);
        });
    }

    public static byte[] pdfUnderPassword() {
        return pdf(document -> {
            addPage(document, "Secret");
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        });
    }

    public static byte[] pdfWithFileInside() {
        return pdf(document -> {
            addPage(document, "Outside");
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile("inside.txt");
            file.setEmbeddedFile(new PDEmbeddedFile(
                    document, new java.io.ByteArrayInputStream("inside".getBytes(StandardCharsets.UTF_8))));
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("inside.txt", file));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
        });
    }

    private static byte[] pdf(Pdf content) {
        return bytes(target -> {
            try (PDDocument document = new PDDocument()) {
                content.write(document);
                document.save(target);
            }
        });
    }

    private static void addPage(PDDocument document, String text) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(72, 720);
            content.showText(text);
            content.endText();
        }
    }

    public static byte[] docx() {
        return docxSaying("Accord");
    }

    /** A document of Word in one paragraph. */
    public static byte[] docxSaying(String text) {
        return zip(Map.of(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\""
                        + WORD + "\"/></Types>",
                "word/document.xml",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"
                        + text
                        + "</w:t></w:r></w:p></w:body></w:document>"));
    }

    public static byte[] docxWithMacro() {
        return zip(entries(
                "[Content_Types].xml", WORD, "word/document.xml", "<x/>", "word/vbaProject.bin", "Sub AutoOpen"));
    }

    public static byte[] xlsx() {
        return bytes(target -> {
            try (Workbook workbook = new Workbook(target, "Passerelle", "1.0")) {
                workbook.newWorksheet("Budget").value(0, 0, "Dotation");
            }
        });
    }

    public static byte[] odt() {
        return openDocument("application/vnd.oasis.opendocument.text", "<manifest/>");
    }

    public static byte[] ods() {
        return openDocument("application/vnd.oasis.opendocument.spreadsheet", "<manifest/>");
    }

    public static byte[] odtUnderPassword() {
        return openDocument("application/vnd.oasis.opendocument.text", "<manifest:encryption-data/>");
    }

    private static byte[] openDocument(String type, String manifest) {
        return zip(entries(
                "mimetype",
                type,
                "META-INF/manifest.xml",
                manifest,
                "content.xml",
                "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"/>"));
    }

    /** A few kilobytes that unpack to many megabytes. */
    public static byte[] bomb(int megabytes) {
        return bytes(target -> {
            try (ZipOutputStream zip = new ZipOutputStream(target)) {
                zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
                zip.write(WORD.getBytes(StandardCharsets.UTF_8));
                zip.putNextEntry(new ZipEntry("word/document.xml"));
                byte[] zeros = new byte[1 << 20];
                for (int megabyte = 0; megabyte < megabytes; megabyte++) {
                    zip.write(zeros);
                }
            }
        });
    }

    public static byte[] image(String format) {
        return bytes(target -> ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, target));
    }

    /** What is called so because it ends with it, but is a program. */
    public static byte[] program() {
        return ("MZ" + "\0".repeat(200) + "This program cannot be run in DOS mode")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip(Map<String, String> entries) {
        return bytes(target -> {
            try (ZipOutputStream zip = new ZipOutputStream(target)) {
                for (Map.Entry<String, String> entry : entries.entrySet()) {
                    add(zip, entry.getKey(), entry.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
        });
    }

    /** In the order in which they are given, each name before its content. */
    private static Map<String, String> entries(String... parts) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (int at = 0; at < parts.length; at += 2) {
            entries.put(parts[at], parts[at + 1]);
        }
        return entries;
    }

    /** The type of an OpenDocument stands uncompressed at its beginning. */
    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        if (name.equals("mimetype")) {
            CRC32 checksum = new CRC32();
            checksum.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(checksum.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** Writes a file. */
    private interface Writer {
        void write(OutputStream target) throws IOException;
    }

    private static byte[] bytes(Writer writer) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try {
            writer.write(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target.toByteArray();
    }
}
