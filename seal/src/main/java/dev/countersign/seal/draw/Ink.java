package dev.countersign.seal.draw;

import dev.countersign.seal.type.Typeface;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The fonts and pictures that the canvases of one document share. */
public final class Ink {
    private final PDDocument document;
    private final Map<Typeface, EmbeddedFont> fonts = new LinkedHashMap<>();
    private final Map<byte[], COSStream> pictures = new IdentityHashMap<>();

    public Ink(PDDocument document) {
        this.document = document;
    }

    PDDocument document() {
        return document;
    }

    EmbeddedFont font(Typeface typeface) {
        return fonts.computeIfAbsent(typeface, EmbeddedFont::new);
    }

    COSStream picture(byte[] file) throws IOException {
        var known = pictures.get(file);
        if (known == null) {
            known = Picture.decode(file).embed(document).getCOSObject();
            pictures.put(file, known);
        }
        return known;
    }

    /** Embeds the fonts; to be called once, when everything is drawn and before the document is saved. */
    public void dry() throws IOException {
        for (var font : fonts.values()) {
            font.embed(document.getDocument());
        }
    }
}
