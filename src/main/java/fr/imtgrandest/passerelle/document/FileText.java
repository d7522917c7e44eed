package fr.imtgrandest.passerelle.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.tika.io.BoundedInputStream;

/**
 * The words of a file, by which it is found; what cannot be read, or only at a price that a file may ask of nobody, has none.
 *
 * <p>A text is as long as PostgreSQL can keep the words of, about fifty pages: what comes after is not found.
 */
final class FileText {

    /** Characters; the words of many more may exceed the megabyte that a {@code tsvector} holds. */
    private static final int LONGEST = 100_000;

    /** Steps of drawing, in forms that are drawn again and again too. */
    private static final int MOST_OPERATORS = 2_000_000;

    /** Bytes to which all that draws may unpack, and each part of an office package. */
    private static final long MOST_BYTES = 50_000_000;

    private static final int BUFFER = 1 << 16;

    /** The parts that hold words, of the four kinds of package (ECMA-376 part 1, ISO/IEC 26300 part 3). */
    private static final Set<String> PARTS = Set.of("word/document.xml", "xl/sharedStrings.xml", "content.xml");

    private FileText() {}

    static String of(PDDocument document) {
        StringBuilder text = new StringBuilder();
        try {
            if (unpacksToLittle(document)) {
                Reading reading = new Reading();
                for (int page = 1; page <= document.getNumberOfPages() && text.length() < LONGEST; page++) {
                    reading.setStartPage(page);
                    reading.setEndPage(page);
                    text.append(reading.getText(document)).append('\n');
                }
            }
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // A page that cannot be read is still a page; the words found so far count.
            return storable(text);
        }
        return storable(text);
    }

    /** Gives up where a page takes more than a page of text may. */
    private static final class Reading extends PDFTextStripper {

        private int operators;
        private int characters;

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (++operators > MOST_OPERATORS) {
                throw new IOException("Too much is drawn");
            }
            super.processOperator(operator, operands);
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            if (++characters <= LONGEST) {
                super.processTextPosition(text);
            }
        }
    }

    /** What draws is unpacked into memory when it is read, so its size is measured first; pictures are not read. */
    private static boolean unpacksToLittle(PDDocument document) throws IOException {
        long left = MOST_BYTES;
        for (COSObjectKey key : Set.copyOf(document.getDocument().getXrefTable().keySet())) {
            if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream
                    && !COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                left -= unpacked(stream, left);
            }
            if (left < 0) {
                return false;
            }
        }
        return true;
    }

    /** Bytes of a stream, as far as they matter; one that is packed otherwise than writers do today counts as too many. */
    private static long unpacked(COSStream stream, long most) throws IOException {
        COSBase filters = stream.getFilters();
        if (filters == null) {
            return stream.getLength();
        }
        if (!COSName.FLATE_DECODE.equals(filters)) {
            return most + 1;
        }
        long bytes = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream content = new InflaterInputStream(stream.createRawInputStream())) {
            for (int read = content.read(buffer); read > 0 && bytes <= most; read = content.read(buffer)) {
                bytes += read;
            }
        }
        return bytes;
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
        try (InputStream content = new BoundedInputStream(MOST_BYTES, zip.getInputStream(part))) {
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
