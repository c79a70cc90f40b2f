package dev.countersign.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Opens files as PDF documents, or refuses them. */
final class OpenPdf {
    private static final int HEADER_WITHIN = 1024;

    private OpenPdf() {}

    static PDDocument of(byte[] pdf) {
        return opened(pdf, () -> Loader.loadPDF(pdf));
    }

    /** For files that nobody has looked at yet: each stream is measured before it is unpacked. */
    static PDDocument measured(byte[] pdf, InflatedSize size) {
        size.checkObjectStreams(pdf);
        return opened(pdf, () -> new MeasuringParser(pdf, size).parse());
    }

    private interface Parsing {
        PDDocument parse() throws IOException;
    }

    private static PDDocument opened(byte[] pdf, Parsing parsing) {
        if (!looksLikePdf(pdf)) {
            throw new PdfRefused(PdfRefused.Reason.NOT_A_PDF, "The file does not start like a PDF");
        }
        try {
            return unencrypted(parsing.parse());
        } catch (InvalidPasswordException e) {
            throw encrypted();
        } catch (IOException | StackOverflowError e) {
            throw new PdfRefused(PdfRefused.Reason.BROKEN, "The file is damaged: " + e.getMessage(), e);
        }
    }

    private static boolean looksLikePdf(byte[] pdf) {
        var start = new String(pdf, 0, Math.min(pdf.length, HEADER_WITHIN), StandardCharsets.ISO_8859_1);
        return start.contains("%PDF-");
    }

    // with only an owner password the file opens, and PDFBox would change it against its owner's will
    private static PDDocument unencrypted(PDDocument document) throws IOException {
        if (document.isEncrypted()) {
            document.close();
            throw encrypted();
        }
        return document;
    }

    private static PdfRefused encrypted() {
        return new PdfRefused(PdfRefused.Reason.ENCRYPTED, "The file is encrypted");
    }
}
