package dev.countersign.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Makes a PDF of pictures: one to a page, as large as a sheet of A4 takes it, upright or lying as the picture is. */
public final class PicturePages {
    /** @param jpegs decoded and encoded again by us */
    public byte[] write(List<byte[]> jpegs) {
        try (var document = new PDDocument()) {
            for (var jpeg : jpegs) {
                addPage(document, JPEGFactory.createFromByteArray(document, jpeg));
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the pictures make no PDF", e);
        }
    }

    private static void addPage(PDDocument document, PDImageXObject picture) throws IOException {
        var sheet = sheet(picture);
        var page = new PDPage(sheet);
        document.addPage(page);
        var scale = Math.min(sheet.getWidth() / picture.getWidth(), sheet.getHeight() / picture.getHeight());
        var width = picture.getWidth() * scale;
        var height = picture.getHeight() * scale;
        try (var content = new PDPageContentStream(document, page)) {
            content.drawImage(picture, (sheet.getWidth() - width) / 2, (sheet.getHeight() - height) / 2, width, height);
        }
    }

    private static PDRectangle sheet(PDImageXObject picture) {
        var lies = picture.getWidth() > picture.getHeight();
        return lies ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()) : PDRectangle.A4;
    }
}
