package dev.countersign.document;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How a camera was held: phones write a photo as the sensor saw it, and say in its EXIF which way is up. */
enum ExifOrientation {
    UPRIGHT,
    MIRRORED,
    UPSIDE_DOWN,
    UPSIDE_DOWN_MIRRORED,
    LEFT_MIRRORED,
    RIGHT,
    RIGHT_MIRRORED,
    LEFT;

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int ORIENTATION = 0x0112;

    /** What the JPEG says; where it says nothing that can be read, it is upright. */
    static ExifOrientation of(byte[] jpeg) {
        try {
            return values()[Math.clamp(number(ByteBuffer.wrap(jpeg)), 1, 8) - 1];
        } catch (IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    private static int number(ByteBuffer jpeg) {
        var at = 2;
        while (unsigned(jpeg, at) >> 8 == 0xFF && (jpeg.get(at + 1) & 0xFF) != START_OF_SCAN) {
            var isExif = (jpeg.get(at + 1) & 0xFF) == APP1 && Arrays.equals(EXIF, slice(jpeg, at + 4, EXIF.length));
            if (isExif) {
                return inTiff(jpeg.slice(at + 10, jpeg.capacity() - at - 10));
            }
            at += 2 + unsigned(jpeg, at + 2);
        }
        return 1;
    }

    private static int inTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        var entries = unsigned(tiff, directory);
        for (var i = 0; i < entries; i++) {
            var entry = directory + 2 + i * 12;
            if (unsigned(tiff, entry) == ORIENTATION) {
                return unsigned(tiff, entry + 8);
            }
        }
        return 1;
    }

    private static int unsigned(ByteBuffer buffer, int at) {
        return buffer.getShort(at) & 0xFFFF;
    }

    private static byte[] slice(ByteBuffer buffer, int at, int length) {
        var bytes = new byte[length];
        buffer.get(at, bytes);
        return bytes;
    }

    /** Width and height change places. */
    boolean liesDown() {
        return ordinal() >= LEFT_MIRRORED.ordinal();
    }

    /** Turns a picture of this size upright. */
    AffineTransform upright(double width, double height) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case UPSIDE_DOWN_MIRRORED -> new AffineTransform(1, 0, 0, -1, 0, height);
            case LEFT_MIRRORED -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case RIGHT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case RIGHT_MIRRORED -> new AffineTransform(0, -1, -1, 0, height, width);
            case LEFT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }
}
