package dev.countersign.seal.draw;

import dev.countersign.seal.Box;
import dev.countersign.seal.LaidOut;
import dev.countersign.seal.TextStyle;
import dev.countersign.seal.type.Cluster;
import dev.countersign.seal.type.GlyphRun;
import dev.countersign.seal.type.TextLine;
import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** A drawing in points, origin top left and y down, that becomes one form XObject with its own resources. */
public final class Canvas {
    private static final float SLANT = 0.21f;
    private static final float EMBOLDEN = 0.03f;

    private final Ink ink;
    private final Operators operators = new Operators();
    private final COSDictionary fonts = new COSDictionary();
    private final COSDictionary pictures = new COSDictionary();

    public Canvas(Ink ink) {
        this.ink = ink;
    }

    /** Operators for whoever draws lines and curves. */
    Operators operators() {
        return operators;
    }

    /** What is drawn shows inside the box only: whoever fills a tab must not write over the rest of the page. */
    void within(Box box, Drawing drawing) throws IOException {
        operators.raw("q").op("re", box.x(), box.y(), box.width(), box.height()).raw("W n");
        drawing.draw();
        operators.raw("Q");
    }

    /** Something that draws on this canvas. */
    interface Drawing {
        void draw() throws IOException;
    }

    /** The lines with their top left at x, y. */
    public void text(LaidOut text, TextStyle style, float x, float y) {
        for (var line : text.lines()) {
            line(line, style.withSize(text.size()), x, y + line.baseline());
        }
    }

    private void line(TextLine line, TextStyle style, float x, float baseline) {
        operators.raw("q").fill(style.rgb());
        if (style.bold() && style.face().lacksBold()) {
            operators.stroke(style.rgb()).op("w", style.size() * EMBOLDEN).raw("2 Tr");
        }
        operators.raw("BT");
        line.runs().forEach(run -> run(run, style, x, baseline));
        operators.raw("ET");
        if (style.underline()) {
            var thickness = style.size() / 16;
            operators
                    .op("re", x, baseline + style.size() * 0.11f, line.width(), thickness)
                    .raw("f");
        }
        operators.raw("Q");
    }

    private void run(GlyphRun run, TextStyle style, float x, float baseline) {
        var font = ink.font(run.typeface());
        operators.raw("/" + fontName(run, font) + " 1 Tf");
        for (var cluster : run.clusters()) {
            boolean readable = readable(font, cluster);
            if (!readable) {
                operators.raw("/Span <</ActualText <FEFF" + UnicodeMap.hex(cluster.text()) + ">>> BDC");
            }
            for (var glyph : cluster.glyphs()) {
                place(style, x + (run.x() + glyph.x()) * style.size(), baseline - glyph.y() * style.size());
                operators.glyph(glyph.id());
            }
            if (!readable) {
                operators.raw("EMC");
            }
        }
    }

    private void place(TextStyle style, float x, float y) {
        float slant = style.italic() && style.face().lacksItalic() ? SLANT * style.size() : 0;
        operators.op("Tm", style.size(), 0, slant, -style.size(), x, y);
    }

    private String fontName(GlyphRun run, EmbeddedFont font) {
        var name = run.typeface().name();
        fonts.setItem(COSName.getPDFName(name), font.dictionary());
        return name;
    }

    /** One glyph that stands for one text everywhere needs no ActualText. */
    private static boolean readable(EmbeddedFont font, Cluster cluster) {
        boolean exact = cluster.glyphs().size() <= 1;
        var text = cluster.text();
        for (var glyph : cluster.glyphs()) {
            exact &= font.use(glyph.id(), text);
            text = "\u200b";
        }
        return exact;
    }

    /** The picture centred in the rectangle, its aspect kept. */
    public void picture(byte[] file, float x, float y, float width, float height) throws IOException {
        var image = ink.picture(file);
        float factor = Math.min(width / image.getInt(COSName.WIDTH), height / image.getInt(COSName.HEIGHT));
        float shownWidth = image.getInt(COSName.WIDTH) * factor;
        float shownHeight = image.getInt(COSName.HEIGHT) * factor;
        var name = COSName.getPDFName("Im" + System.identityHashCode(image));
        pictures.setItem(name, image);
        operators.raw("q").op("cm", shownWidth, 0, 0, -shownHeight, x, y + (height + shownHeight) / 2);
        operators.raw("/" + name.getName() + " Do").raw("Q");
    }

    public void rectangle(float x, float y, float width, float height, int rgb) {
        operators.raw("q").fill(rgb).op("re", x, y, width, height).raw("f").raw("Q");
    }

    public boolean isEmpty() {
        return operators.isEmpty();
    }

    /** The drawing as a form: bounds (x, y, width, height) in points, matrix to the space it is used in. */
    public COSStream form(float[] bounds, float[] matrix) throws IOException {
        var form = ink.document().getDocument().createCOSStream();
        form.setItem(COSName.TYPE, COSName.XOBJECT);
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        form.setItem(COSName.BBOX, numbers(bounds[0], bounds[1], bounds[0] + bounds[2], bounds[1] + bounds[3]));
        form.setItem(COSName.MATRIX, numbers(matrix));
        form.setItem(COSName.RESOURCES, resources());
        try (var out = form.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(operators.bytes());
        }
        return form;
    }

    private COSDictionary resources() {
        var resources = new COSDictionary();
        resources.setItem(COSName.FONT, fonts);
        resources.setItem(COSName.XOBJECT, pictures);
        return resources;
    }

    private static COSArray numbers(float... numbers) {
        var array = new COSArray();
        for (float number : numbers) {
            array.add(new COSFloat(number));
        }
        return array;
    }
}
