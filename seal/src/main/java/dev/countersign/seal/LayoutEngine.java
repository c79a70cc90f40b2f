package dev.countersign.seal;

import dev.countersign.seal.type.ShapedText;
import dev.countersign.seal.type.Shaper;
import dev.countersign.seal.type.TextLine;
import dev.countersign.seal.type.Typeface;
import dev.countersign.seal.type.Typefaces;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/** The one place where text becomes lines: for the browser's pages, autosize and the sealed file alike. */
public final class LayoutEngine {
    /** From one baseline to the next, in type sizes. */
    public static final float LINE_HEIGHT = 1.2f;
    /** From the top of a line to its baseline, in type sizes. */
    public static final float ASCENT = 0.95f;

    private static final float SMALLEST_SIZE = 4f;
    private static final float WELL_FILLED = 0.95f; // kerning at line ends may save a hair

    /** Lines no wider than maxWidth points; zero, negative or infinite means as wide as the text needs. */
    public LaidOut layOut(String text, TextStyle style, float maxWidth) {
        var chain = chain(style);
        var lines = new ArrayList<TextLine>();
        float limit = maxWidth > 0 ? maxWidth / style.size() : Float.POSITIVE_INFINITY;
        for (var paragraph : paragraphs(text)) {
            boolean rightToLeft = isRightToLeft(paragraph);
            for (var line : new LineBreaker(chain, rightToLeft, limit).lines(paragraph)) {
                lines.add(line(line, Shaper.shape(line, rightToLeft, chain), lines.size(), style.size()));
            }
        }
        var width = (float) lines.stream().mapToDouble(TextLine::width).max().orElse(0);
        return new LaidOut(lines, width, lines.size() * LINE_HEIGHT * style.size(), style.size());
    }

    /** The text in the style's size, or smaller (down to 4 points) until it fits; zero sides do not limit. */
    public LaidOut fit(String text, TextStyle style, float width, float height) {
        var laidOut = layOut(text, style, width);
        while (!fits(laidOut, width, height) && laidOut.size() > SMALLEST_SIZE) {
            laidOut = layOut(text, style.withSize(nextSize(laidOut, width, height)), width);
        }
        return laidOut;
    }

    /** The next smaller size whose lines, however well they are filled, are not too many for the height. */
    private static float nextSize(LaidOut tooLarge, float width, float height) {
        double ink = tooLarge.lines().stream().mapToDouble(TextLine::width).sum() / tooLarge.size();
        float size = smaller(tooLarge.size());
        while (width > 0 && height > 0 && size > SMALLEST_SIZE && areTooMany(ink * size / width, size, height)) {
            size = smaller(size);
        }
        return size;
    }

    private static boolean areTooMany(double lines, float size, float height) {
        return lines * WELL_FILLED * LINE_HEIGHT * size > height + LINE_HEIGHT * size;
    }

    private static float smaller(float size) {
        return Math.max(SMALLEST_SIZE, Math.min(size - 0.25f, size * 0.94f));
    }

    /** The width of the text on one line, in points. */
    public float widthOf(String text, TextStyle style) {
        return Shaper.shape(text, isRightToLeft(text), chain(style)).width() * style.size();
    }

    /** The letters of one line as a shape whose baseline starts at 0,0. */
    Shape outline(String text, TextStyle style) {
        var ems = Shaper.outline(text, isRightToLeft(text), chain(style));
        return AffineTransform.getScaleInstance(style.size(), style.size()).createTransformedShape(ems);
    }

    private static boolean fits(LaidOut laidOut, float width, float height) {
        // a box that holds the letters is high enough, even if the last line's leading hangs out
        float needed = laidOut.height() - (LINE_HEIGHT - 1) * laidOut.size();
        return (height <= 0 || needed <= height + 0.01f) && (width <= 0 || laidOut.width() <= width + 0.01f);
    }

    private static TextLine line(String text, ShapedText shaped, int before, float size) {
        return new TextLine(text, shaped.width() * size, (before * LINE_HEIGHT + ASCENT) * size, shaped.runs());
    }

    private static List<Typeface> chain(TextStyle style) {
        return Typefaces.chain(style.face().file(style.bold(), style.italic()));
    }

    private static List<String> paragraphs(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\t', ' ')
                .lines()
                .toList();
    }

    private static boolean isRightToLeft(String text) {
        return !text.isEmpty() && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }
}
