package dev.countersign.ceremony;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** A contract of three pages that looks like one. */
public final class Contract {
    private static final PDFont PLAIN = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
    private static final PDFont BOLD = new PDType1Font(Standard14Fonts.FontName.TIMES_BOLD);
    private static final String LOREM =
            "The supplier delivers the goods named in annex A to the place of business of the customer within";

    private Contract() {}

    public static byte[] pdf() {
        try (var document = new PDDocument()) {
            for (var page = 1; page <= 3; page++) {
                document.addPage(page(document, page));
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDPage page(PDDocument document, int number) throws IOException {
        var page = new PDPage(PDRectangle.LETTER);
        try (var content = new PDPageContentStream(document, page)) {
            line(content, BOLD, 20, 700, number == 1 ? "Supply agreement" : "Section " + number);
            for (var i = 0; i < 16; i++) {
                line(content, PLAIN, 11, 660 - i * 18, (i % 4 == 0 ? (i / 4 + 1) + ". " : "    ") + LOREM);
            }
            line(content, PLAIN, 10, 322, "Delivery address:");
            line(content, PLAIN, 10, 262, "I have read the annex");
            line(
                    content,
                    PLAIN,
                    10,
                    92,
                    "Signature                                   Name                                      Date");
        }
        return page;
    }

    private static void line(PDPageContentStream content, PDFont font, float size, float y, String text)
            throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(72, y);
        content.showText(text);
        content.endText();
    }
}
