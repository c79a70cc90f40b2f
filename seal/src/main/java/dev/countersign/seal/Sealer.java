package dev.countersign.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Stamps and signs a document in one appended revision (PAdES B-B); the original stays as the file's beginning. */
public final class Sealer {
    /** The original with its stamps and a seal over all of it. */
    public byte[] seal(SealRequest request) {
        try (var document = OpenPdf.of(request.original())) {
            var earlier = EarlierSignatures.in(document);
            new Stamping(document, earlier).draw(request.stamps());
            var signature = new SealSignature(request);
            signature.addTo(document, earlier == EarlierSignatures.NONE);
            return signature.sign(document);
        } catch (IOException e) {
            throw new UncheckedIOException("The document cannot be sealed", e);
        }
    }

    /** The original with its stamps, unsigned: what a seal would look like. */
    public byte[] stamp(byte[] original, List<Stamp> stamps) {
        try (var document = OpenPdf.of(original)) {
            new Stamping(document, EarlierSignatures.in(document)).draw(stamps);
            return stamps.isEmpty() ? original.clone() : appended(document, original.length);
        } catch (IOException e) {
            throw new UncheckedIOException("The document cannot be stamped", e);
        }
    }

    private static byte[] appended(PDDocument document, int size) throws IOException {
        var out = new ByteArrayOutputStream(size + (32 << 10));
        document.saveIncremental(out);
        return out.toByteArray();
    }
}
