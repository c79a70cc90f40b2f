package dev.countersign.document;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** A photo of a signed page: white, with ink in its upper left corner. */
public final class Photo {
    private Photo() {}

    public static byte[] png(int width, int height) {
        return written(width, height, "png");
    }

    public static byte[] jpeg(int width, int height) {
        return written(width, height, "jpeg");
    }

    /** The same, told by its EXIF to be turned: 1 is upright, 6 a phone held upright. */
    public static byte[] jpeg(int width, int height, int orientation) {
        var plain = jpeg(width, height);
        var exif = exif(orientation);
        return ByteBuffer.allocate(plain.length + exif.length)
                .put(plain, 0, 2)
                .put(exif)
                .put(plain, 2, plain.length - 2)
                .array();
    }

    private static byte[] exif(int orientation) {
        var buffer = ByteBuffer.allocate(64);
        buffer.put(new byte[] {(byte) 0xFF, (byte) 0xE1}).putShort((short) 34);
        buffer.put("Exif\0\0MM".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        buffer.putShort((short) 42).putInt(8);
        buffer.putShort((short) 1);
        buffer.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        buffer.putShort((short) orientation).putShort((short) 0);
        buffer.putInt(0);
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private static byte[] written(int width, int height, String format) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, width / 4, height / 4);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
