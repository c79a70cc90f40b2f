package dev.countersign.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** A one-page contract to try things with. */
final class SampleContract {
    /** Where the signature and the date belong, in points from the top of the page. */
    static final int SIGNATURE = 420;

    static final int DATE = 500;

    private static final String TEXT = """
            This is a sample contract between My company and the person who signs below.

            1. The person tries out how signing a document works.
            2. My company is glad about it and promises nothing else.
            3. Nobody owes anybody anything.
            """;

    private SampleContract() {}

    static byte[] pdf() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.LETTER);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                write(content, FontName.HELVETICA_BOLD, 20, 690, "Sample contract");
                write(content, FontName.HELVETICA, 12, 650, TEXT);
                write(content, FontName.HELVETICA, 10, 792 - SIGNATURE + 14, "Signature");
                write(content, FontName.HELVETICA, 10, 792 - DATE + 14, "Date");
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void write(PDPageContentStream content, FontName font, int size, int y, String text)
            throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(font), size);
        content.setLeading(size * 1.5f);
        content.newLineAtOffset(72, y);
        for (var line : text.split("\n")) {
            content.showText(line);
            content.newLine();
        }
        content.endText();
    }
}
