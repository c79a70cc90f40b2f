package dev.countersign.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Calendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/** Documents that somebody signed before they came to us. */
final class SignedElsewhere {
    private SignedElsewhere() {}

    static byte[] withoutDocMdp(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
            signature.setSignDate(Calendar.getInstance());
            document.addSignature(signature);
            var out = new ByteArrayOutputStream();
            var signing = document.saveIncrementalForExternalSigning(out);
            signing.setSignature(new DetachedCms(Keys.KEY).sign(signing.getContent()));
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
