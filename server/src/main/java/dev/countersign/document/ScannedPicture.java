package dev.countersign.document;

import static dev.countersign.kernel.ErrorCode.UNABLE_TO_CONVERT_DOCUMENT;

import dev.countersign.kernel.Refusal;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Makes a clean picture of a photographed page: decoded, set upright, and written anew, no larger than paper needs. */
final class ScannedPicture {
    private static final long MOST_PIXELS = 60_000_000;
    private static final long MOST_DECODED = 16_000_000;
    private static final int LONGEST_SIDE = 2480; // of A4 at 212 dots to the inch
    private static final float QUALITY = 0.82f;

    /** A decoded picture takes much memory: more than two at once could take all of it. */
    private static final Semaphore DESKS = new Semaphore(2, true);

    private ScannedPicture() {}

    static boolean isPng(byte[] file) {
        return file.length > 8 && file[0] == (byte) 0x89 && file[1] == 'P' && file[2] == 'N' && file[3] == 'G';
    }

    static boolean isJpeg(byte[] file) {
        return file.length > 3 && file[0] == (byte) 0xFF && file[1] == (byte) 0xD8 && file[2] == (byte) 0xFF;
    }

    /** A JPEG. */
    static byte[] clean(byte[] upload, String path) {
        DESKS.acquireUninterruptibly();
        try {
            var orientation = isJpeg(upload) ? ExifOrientation.of(upload) : ExifOrientation.UPRIGHT;
            return jpeg(upright(decoded(upload, path), orientation));
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) { // what decoders throw at hostile files is anybody's guess
            throw refused(path, "a picture that cannot be read", "a PNG or JPEG picture that opens");
        } finally {
            DESKS.release();
        }
    }

    private static BufferedImage decoded(byte[] upload, String path) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(isPng(upload) ? "png" : "jpeg")
                .next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
            reader.setInput(in, true, true);
            return decoded(reader, path);
        } finally {
            reader.dispose();
        }
    }

    /** The size is looked at before a pixel is decoded; of very large pictures only every second or third is. */
    private static BufferedImage decoded(ImageReader reader, String path) throws IOException {
        var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) {
            throw refused(path, reader.getWidth(0) + " by " + reader.getHeight(0) + " pixels", "at most 60 megapixels");
        }
        var step = (int) Math.ceil(Math.sqrt((double) pixels / MOST_DECODED));
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
        return reader.read(0, how);
    }

    private static BufferedImage upright(BufferedImage picture, ExifOrientation orientation) {
        var scale = Math.min(1.0, (double) LONGEST_SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        var width = Math.max(1, (int) (picture.getWidth() * scale));
        var height = Math.max(1, (int) (picture.getHeight() * scale));
        var page = orientation.liesDown() ? paper(height, width) : paper(width, height);
        var pen = page.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.transform(orientation.upright(width, height));
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return page;
    }

    private static BufferedImage paper(int width, int height) {
        var paper = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return paper;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static Refusal refused(String path, String received, String expected) {
        return UNABLE_TO_CONVERT_DOCUMENT
                .because("The page needs " + expected + ".")
                .with(Refusal.Detail.of(path, received, expected));
    }
}
