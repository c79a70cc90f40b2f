package dev.countersign.seal;

import dev.countersign.seal.draw.Ink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Typesets a certificate of completion as an A4 PDF; unsigned, the caller seals it. */
public final class CertificateWriter {
    public byte[] write(CompletionCertificate content) {
        try (var document = new PDDocument()) {
            document.getDocumentInformation().setTitle(content.title());
            var ink = new Ink(document);
            var sheets = new CertificateSheets(document, ink);
            new CertificateBody(sheets, content.wording()).write(content);
            sheets.finish(content.wording().page(), content.title());
            ink.dry();
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The certificate of completion cannot be written", e);
        }
    }
}
