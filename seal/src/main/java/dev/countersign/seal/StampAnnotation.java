package dev.countersign.seal;

import java.util.UUID;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A drawing that lies on a page whose own content is protected by a signature. */
record StampAnnotation(PDRectangle place, COSStream form) {
    private static final int PRINT = 4;
    private static final int READ_ONLY = 64;
    private static final int LOCKED = 128;

    void addTo(PDPage page) {
        var old = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        var all = new COSArray();
        if (old != null) {
            all.addAll(old);
        }
        all.add(dictionary(page));
        page.getCOSObject().setItem(COSName.ANNOTS, all);
    }

    private COSDictionary dictionary(PDPage page) {
        var appearance = new COSDictionary();
        appearance.setItem(COSName.N, form);
        var annotation = new COSDictionary();
        annotation.setItem(COSName.TYPE, COSName.ANNOT);
        annotation.setItem(COSName.SUBTYPE, COSName.getPDFName("Stamp"));
        annotation.setItem(COSName.RECT, place.getCOSArray());
        annotation.setItem(COSName.P, page.getCOSObject());
        annotation.setInt(COSName.F, PRINT | READ_ONLY | LOCKED);
        annotation.setItem(COSName.NM, new COSString(UUID.randomUUID().toString()));
        annotation.setItem(COSName.AP, appearance);
        return annotation;
    }
}
