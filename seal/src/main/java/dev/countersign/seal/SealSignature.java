package dev.countersign.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;

/** The signature dictionary of a seal, and the revision that carries it. */
final class SealSignature {
    private static final int SIGNATURE_AND_ATTRIBUTES = 3000;

    private final SealRequest request;

    SealSignature(SealRequest request) {
        this.request = request;
    }

    /** Certifies that nothing may follow, not even a filled field (DocMDP 1), when nobody signed before. */
    void addTo(PDDocument document, boolean certify) throws IOException {
        var signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
        signature.setName(commonName());
        signature.setReason(request.reason());
        signature.setSignDate(GregorianCalendar.from(request.at().atZone(ZoneOffset.UTC)));
        if (certify) {
            certify(document, signature);
        }
        var options = new SignatureOptions();
        options.setPreferredSignatureSize(room());
        document.addSignature(signature, options);
    }

    byte[] sign(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream(request.original().length + (64 << 10));
        var signing = document.saveIncrementalForExternalSigning(out);
        signing.setSignature(new DetachedCms(request.key()).sign(signing.getContent()));
        return out.toByteArray();
    }

    private static void certify(PDDocument document, PDSignature signature) {
        var parameters = new COSDictionary();
        parameters.setItem(COSName.TYPE, COSName.TRANSFORM_PARAMS);
        parameters.setInt(COSName.P, 1);
        parameters.setName(COSName.V, "1.2");
        var reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.SIG_REF);
        reference.setItem(COSName.TRANSFORM_METHOD, COSName.DOCMDP);
        reference.setItem(COSName.TRANSFORM_PARAMS, parameters);
        var references = new COSArray();
        references.add(reference);
        signature.getCOSObject().setItem(COSName.getPDFName("Reference"), references);
        var permissions = new COSDictionary();
        permissions.setItem(COSName.DOCMDP, signature);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.PERMS, permissions);
    }

    private String commonName() {
        return CommonName.of(request.key().chain().getFirst().getSubjectX500Principal());
    }

    /** Bytes the CMS may need: its certificates and what stands around them. */
    private int room() {
        return request.key().chain().stream().mapToInt(SealSignature::length).sum() + SIGNATURE_AND_ATTRIBUTES;
    }

    private static int length(X509Certificate certificate) {
        try {
            return certificate.getEncoded().length;
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate of the sealing key cannot be encoded", e);
        }
    }
}
