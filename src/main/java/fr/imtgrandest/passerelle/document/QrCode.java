package fr.imtgrandest.passerelle.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** A QR code (ISO/IEC 18004) for a paper. */
public final class QrCode {

    /** Pixels of a module, so that a printer keeps its edges. */
    private static final int SCALE = 8;

    private static final int WHITE = 0xFFFFFF;
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 2);

    private QrCode() {}

    /**
     * A picture of a text, as the source of an image.
     *
     * @throws IllegalArgumentException if the text is too long
     */
    public static String of(String text) {
        try {
            BitMatrix modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
            ByteArrayOutputStream picture = new ByteArrayOutputStream();
            ImageIO.write(draw(modules), "png", picture);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(picture.toByteArray());
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a code", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage draw(BitMatrix modules) {
        int size = modules.getWidth() * SCALE;
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                image.setRGB(x, y, modules.get(x / SCALE, y / SCALE) ? 0 : WHITE);
            }
        }
        return image;
    }
}
