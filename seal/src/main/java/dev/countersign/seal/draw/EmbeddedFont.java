package dev.countersign.seal.draw;

import dev.countersign.seal.type.FontSubset;
import dev.countersign.seal.type.TrueType;
import dev.countersign.seal.type.Typeface;
import java.io.IOException;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/** A typeface in one document: remembers the glyphs that were drawn and embeds just these. */
final class EmbeddedFont {

    private final Typeface typeface;
    private final COSDictionary dictionary = new COSDictionary();
    private final TreeMap<Integer, String> texts = new TreeMap<>();

    EmbeddedFont(Typeface typeface) {
        this.typeface = typeface;
    }

    COSDictionary dictionary() {
        return dictionary;
    }

    /** Notes that a glyph is drawn; false if a reader would take it for another text. */
    boolean use(int glyph, String text) {
        return text.equals(texts.computeIfAbsent(glyph, _ -> text));
    }

    /** Fills the dictionary; to be called once, after everything is drawn. */
    void embed(COSDocument document) throws IOException {
        var name = COSName.getPDFName(tag() + "+" + typeface.name());
        dictionary.setItem(COSName.TYPE, COSName.FONT);
        dictionary.setItem(COSName.SUBTYPE, COSName.TYPE0);
        dictionary.setItem(COSName.BASE_FONT, name);
        dictionary.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        dictionary.setItem(COSName.DESCENDANT_FONTS, single(descendant(document, name)));
        dictionary.setItem(COSName.TO_UNICODE, stream(document, new UnicodeMap(texts).write()));
    }

    private static COSArray single(COSDictionary item) {
        var array = new COSArray();
        array.add(item);
        return array;
    }

    /** Six letters, the same for the same glyphs. */
    private String tag() {
        var tag = new StringBuilder();
        for (int rest = texts.keySet().hashCode() & 0x7FFFFFFF, i = 0; i < 6; i++, rest /= 26) {
            tag.append((char) ('A' + rest % 26));
        }
        return tag.toString();
    }

    private COSDictionary descendant(COSDocument document, COSName name) throws IOException {
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        font.setItem(COSName.BASE_FONT, name);
        font.setItem(COSName.CIDSYSTEMINFO, identity());
        font.setItem(COSName.CID_TO_GID_MAP, COSName.IDENTITY);
        font.setInt(COSName.DW, 0);
        font.setItem(COSName.W, widths());
        font.setItem(COSName.FONT_DESC, descriptor(document, name));
        return font;
    }

    private static COSDictionary identity() {
        var info = new COSDictionary();
        info.setItem(COSName.REGISTRY, new COSString("Adobe"));
        info.setItem(COSName.ORDERING, new COSString("Identity"));
        info.setInt(COSName.SUPPLEMENT, 0);
        return info;
    }

    private COSArray widths() {
        var widths = new COSArray();
        for (int glyph : texts.keySet()) {
            var width = new COSArray();
            width.add(COSInteger.get(perMille(typeface.tables().advance(glyph))));
            widths.add(COSInteger.get(glyph));
            widths.add(width);
        }
        return widths;
    }

    private COSDictionary descriptor(COSDocument document, COSName name) throws IOException {
        var tables = typeface.tables();
        var descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setItem(COSName.FONT_NAME, name);
        descriptor.setInt(COSName.FLAGS, 4);
        descriptor.setItem(COSName.FONT_BBOX, bounds(tables));
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, perMille(tables.ascent()));
        descriptor.setInt(COSName.DESCENT, perMille(tables.descent()));
        descriptor.setInt(COSName.CAP_HEIGHT, perMille(tables.capHeight()));
        descriptor.setInt(COSName.STEM_V, 80);
        descriptor.setItem(COSName.FONT_FILE2, fontFile(document));
        return descriptor;
    }

    private COSArray bounds(TrueType tables) {
        var bounds = new COSArray();
        for (int bound : tables.bounds()) {
            bounds.add(COSInteger.get(perMille(bound)));
        }
        return bounds;
    }

    private COSStream fontFile(COSDocument document) throws IOException {
        var subset = new FontSubset(typeface.tables(), texts.keySet()).write();
        var stream = stream(document, subset);
        stream.setInt(COSName.LENGTH1, subset.length);
        return stream;
    }

    private int perMille(int units) {
        return Math.round(units * 1000f / typeface.tables().unitsPerEm());
    }

    private static COSStream stream(COSDocument document, byte[] content) throws IOException {
        var stream = document.createCOSStream();
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content);
        }
        return stream;
    }
}
