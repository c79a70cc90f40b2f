package dev.countersign.seal;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Which signatures a document already carries, and what they still allow. */
enum EarlierSignatures {
    NONE,
    /** Signed without restriction, or open for annotations (DocMDP 3). */
    OPEN_FOR_ANNOTATIONS,
    /** Only form filling and further signatures (DocMDP 2). */
    OPEN_FOR_SIGNATURES,
    /** No change at all (DocMDP 1). */
    CLOSED;

    static EarlierSignatures in(PDDocument document) throws IOException {
        boolean signed = document.getSignatureDictionaries().stream()
                .anyMatch(signature -> signature.getCOSObject().containsKey(COSName.CONTENTS));
        return signed ? permission(document.getDocumentCatalog().getCOSObject()) : NONE;
    }

    private static EarlierSignatures permission(COSDictionary catalog) {
        var permissions = catalog.getCOSDictionary(COSName.PERMS);
        var certification = permissions == null ? null : permissions.getCOSDictionary(COSName.DOCMDP);
        var references = certification == null ? null : certification.getCOSArray(COSName.getPDFName("Reference"));
        if (references == null) {
            return OPEN_FOR_ANNOTATIONS;
        }
        for (int i = 0; i < references.size(); i++) {
            if (references.getObject(i) instanceof COSDictionary reference
                    && COSName.DOCMDP.equals(reference.getCOSName(COSName.TRANSFORM_METHOD))) {
                return byNumber(reference.getCOSDictionary(COSName.TRANSFORM_PARAMS));
            }
        }
        return OPEN_FOR_ANNOTATIONS;
    }

    private static EarlierSignatures byNumber(@Nullable COSDictionary parameters) {
        return switch (parameters == null ? 2 : parameters.getInt(COSName.P, 2)) {
            case 1 -> CLOSED;
            case 3 -> OPEN_FOR_ANNOTATIONS;
            default -> OPEN_FOR_SIGNATURES;
        };
    }
}
