package dev.countersign.seal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/** Does on an upload all that sealing will do but signing, so that nobody signs a file which then cannot be sealed. */
final class SealTrial {
    private final PDDocument document;
    private final EarlierSignatures earlier;

    SealTrial(PDDocument document, EarlierSignatures earlier) {
        this.document = document;
        this.earlier = earlier;
    }

    /** The document is spoilt afterwards. */
    void run(int pages) {
        if (earlier == EarlierSignatures.CLOSED) {
            return; // such a file is never changed
        }
        try {
            stamp(pages);
            document.addSignature(new PDSignature());
            document.saveIncrementalForExternalSigning(OutputStream.nullOutputStream());
        } catch (PdfRefused e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new PdfRefused(PdfRefused.Reason.BROKEN, "The file cannot be sealed: " + e.getMessage(), e);
        }
    }

    private void stamp(int pages) throws IOException {
        if (earlier != EarlierSignatures.OPEN_FOR_SIGNATURES) {
            new Stamping(document, earlier)
                    .draw(IntStream.rangeClosed(1, pages)
                            .<Stamp>mapToObj(page -> new CheckStamp(new Box(page, 0, 0, 10, 10), true))
                            .toList());
        }
    }
}
