package fr.imtgrandest.passerelle.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * The words of a file, by which it is found; what cannot be read has none.
 *
 * <p>A text is as long as PostgreSQL can keep the words of, about a hundred pages: what comes after is not found.
 */
final class FileText {

    /** Characters; the words of twice as many may exceed the megabyte that a {@code tsvector} holds. */
    private static final int LONGEST = 200_000;

    /** The parts that hold words, of the four kinds of package (ECMA-376 part 1, ISO/IEC 26300 part 3). */
    private static final Set<String> PARTS = Set.of("word/document.xml", "xl/sharedStrings.xml", "content.xml");

    private FileText() {}

    static String of(PDDocument document) {
        StringBuilder text = new StringBuilder();
        try {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages() && text.length() < LONGEST; page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                text.append(stripper.getText(document)).append('\n');
            }
        } catch (IOException | RuntimeException e) {
            // A page that cannot be read is still a page; the words found so far count.
            return storable(text);
        }
        return storable(text);
    }

    static String of(ZipFile zip) {
        StringBuilder text = new StringBuilder();
        for (String part : PARTS) {
            ZipEntry entry = zip.getEntry(part);
            if (entry != null) {
                read(zip, entry, text);
            }
        }
        return storable(text);
    }

    private static void read(ZipFile zip, ZipEntry part, StringBuilder text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream content = zip.getInputStream(part)) {
            XMLStreamReader reader = factory.createXMLStreamReader(content);
            while (reader.hasNext() && text.length() < LONGEST) {
                int event = reader.next();
                if (event == XMLStreamConstants.CHARACTERS) {
                    text.append(reader.getText());
                } else if (event == XMLStreamConstants.END_ELEMENT && isBlock(reader.getLocalName())) {
                    text.append('\n');
                }
            }
        } catch (IOException | XMLStreamException e) {
            // Office programs open what is not quite well-formed; the words found so far count.
            return;
        }
    }

    /** Where a paragraph, a heading or a cell ends; words go on over the end of anything else. */
    private static boolean isBlock(String element) {
        return element.equals("p") || element.equals("h") || element.equals("si") || element.equals("tab");
    }

    /** PostgreSQL keeps no NUL. */
    private static String storable(StringBuilder text) {
        String all = text.substring(0, Math.min(text.length(), LONGEST));
        return all.replace('\0', ' ');
    }
}
