package dev.countersign.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Puts documents one after the other into one unsigned PDF; forms and signatures become plain drawings. */
public final class Combiner {
    public byte[] merge(List<byte[]> pdfs) {
        var sources = new ArrayList<PDDocument>();
        try (var combined = new PDDocument()) {
            var merger = new PDFMergerUtility();
            for (var pdf : pdfs) {
                var source = OpenPdf.of(pdf);
                sources.add(source);
                flatten(source);
                merger.appendDocument(combined, source);
            }
            var out = new ByteArrayOutputStream();
            combined.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The documents cannot be combined", e);
        } finally {
            sources.forEach(Combiner::close);
        }
    }

    // fields of the same name would become one field, and signatures cannot survive
    private static void flatten(PDDocument source) throws IOException {
        var catalog = source.getDocumentCatalog();
        catalog.getCOSObject().removeItem(COSName.PERMS);
        var form = catalog.getAcroForm(null);
        if (form != null) {
            form.flatten();
            catalog.getCOSObject().removeItem(COSName.ACRO_FORM);
        }
    }

    private static void close(PDDocument source) {
        try {
            source.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
