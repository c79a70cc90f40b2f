package dev.countersign.seal.draw;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** A picture from outside, decoded within limits and encoded again by us. */
final class Picture {
    private static final long MOST_PIXELS = 40_000_000;
    private static final int LONGEST_SIDE = 1600;

    private final BufferedImage pixels;

    private Picture(BufferedImage pixels) {
        this.pixels = pixels;
    }

    static Picture decode(byte[] file) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IllegalArgumentException("The picture is of no known format");
            }
            return decode(readers.next(), in);
        }
    }

    private static Picture decode(ImageReader reader, ImageInputStream in) throws IOException {
        try {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_PIXELS) {
                throw new IllegalArgumentException("The picture has too many pixels: " + width + " × " + height);
            }
            return new Picture(scaled(reader.read(0, new ImageReadParam())));
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage scaled(BufferedImage image) {
        float factor = (float) LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight());
        if (factor >= 1) {
            return image;
        }
        int width = Math.max(1, Math.round(image.getWidth() * factor));
        int height = Math.max(1, Math.round(image.getHeight() * factor));
        var type = image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        var smaller = new BufferedImage(width, height, type);
        var graphics = smaller.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return smaller;
    }

    PDImageXObject embed(PDDocument document) throws IOException {
        return LosslessFactory.createFromImage(document, pixels);
    }
}
