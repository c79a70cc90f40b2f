package dev.countersign.account.signature;

import static dev.countersign.kernel.ErrorCode.INVALID_REQUEST_PARAMETER;

import dev.countersign.kernel.Refusal;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Makes a clean signature of an uploaded picture: decoded and written anew, the white ground gone, cut to the ink. */
public final class SignatureImage {
    private static final int MOST_PIXELS = 8_000_000;
    private static final int WIDEST = 1200;
    private static final int PAPER = 235;
    private static final int INK = 160;

    /** A decoded picture takes much memory: more than two at once could take all of it. */
    private static final Semaphore DESKS = new Semaphore(2, true);

    private SignatureImage() {}

    /** From where a picture comes, and what may come from there. */
    public enum Source {
        /** Photographs and scans of the signing page, which makes large ones smaller. */
        SIGNING_PAGE(5_000_000, "5 MB", "a PNG or JPEG picture", Set.of("png", "jpeg")),
        /** Uploads through the API, with the limits of the reference. */
        API(204_800, "200 KB", "a GIF, PNG, JPEG or BMP picture", Set.of("gif", "png", "jpeg", "bmp"));

        private final int mostBytes;
        private final String size;
        private final String kind;
        private final Set<String> formats;

        Source(int mostBytes, String size, String kind, Set<String> formats) {
            this.mostBytes = mostBytes;
            this.size = size;
            this.kind = kind;
            this.formats = formats;
        }
    }

    /** A PNG with a transparent ground. Refuses what is no picture its source may send, or has no ink in it. */
    public static byte[] clean(byte[] upload, Source source) {
        if (upload.length > source.mostBytes) {
            throw refused("a picture of at most " + source.size);
        }
        DESKS.acquireUninterruptibly();
        try {
            return png(cut(withoutGround(shrunk(read(upload, source)))));
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw refused(source.kind);
        } finally {
            DESKS.release();
        }
    }

    private static BufferedImage read(byte[] upload, Source source) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(upload))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw refused(source.kind);
            }
            return read(in, readers.next(), source);
        }
    }

    private static BufferedImage read(ImageInputStream in, ImageReader reader, Source source) throws IOException {
        try {
            reader.setInput(in, true, true);
            requireHarmless(reader, source);
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    /** Format and size are looked at before a pixel is decoded. */
    private static void requireHarmless(ImageReader reader, Source source) throws IOException {
        if (!source.formats.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
            throw refused(source.kind);
        }
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
            throw refused("a picture of at most 8 megapixels");
        }
    }

    private static BufferedImage shrunk(BufferedImage image) {
        var scale = Math.min(1.0, (double) WIDEST / image.getWidth());
        var width = Math.max(1, (int) (image.getWidth() * scale));
        var height = Math.max(1, (int) (image.getHeight() * scale));
        var result = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pen = result.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return result;
    }

    private static BufferedImage withoutGround(BufferedImage image) {
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, withoutGround(image.getRGB(x, y)));
            }
        }
        return image;
    }

    /** White becomes transparent, grey half so, ink stays. */
    private static int withoutGround(int argb) {
        var light = ((argb >> 16 & 255) * 299 + (argb >> 8 & 255) * 587 + (argb & 255) * 114) / 1000;
        var share = Math.clamp((PAPER - light) * 255 / (PAPER - INK), 0, 255);
        return (argb >>> 24) * share / 255 << 24 | argb & 0xFFFFFF;
    }

    private static BufferedImage cut(BufferedImage image) {
        int left = image.getWidth(), top = image.getHeight(), right = -1, bottom = -1;
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) >>> 24 > 40) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        if (right < left) {
            throw refused("a picture with dark ink on it");
        }
        return image.getSubimage(left, top, right - left + 1, bottom - top + 1);
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static Refusal refused(String expected) {
        return INVALID_REQUEST_PARAMETER
                .because("The signature needs " + expected + ".")
                .with(Refusal.Detail.of("image", "the uploaded file", expected));
    }
}
