package dev.countersign.seal.type;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a line of text into glyphs: writing direction, fallback fonts, joining, kerning and marks. */
public final class Shaper {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private Shaper() {}

    /** The line in visual order, starting with the chain's first typeface. */
    public static ShapedText shape(String line, boolean rightToLeft, List<Typeface> chain) {
        var text = line.toCharArray();
        var runs = new ArrayList<GlyphRun>();
        float x = 0;
        for (var part : visualParts(line, rightToLeft, chain)) {
            var run = shape(text, part, x);
            runs.add(run);
            x += run.width();
        }
        return new ShapedText(List.copyOf(runs), x);
    }

    /** How far each character moves the pen, in ems; a character that shares its glyph with another moves it no further. */
    public static float[] advances(String line, boolean rightToLeft, List<Typeface> chain) {
        var text = line.toCharArray();
        var advances = new float[text.length];
        for (var part : visualParts(line, rightToLeft, chain)) {
            var glyphs = glyphs(text, part);
            float em = part.typeface.tables().unitsPerEm();
            var places = glyphs.getGlyphPositions(0, glyphs.getNumGlyphs() + 1, null);
            for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
                advances[part.from + glyphs.getGlyphCharIndex(i)] += (places[2 * i + 2] - places[2 * i]) / em;
            }
        }
        return advances;
    }

    /** The outlines of the letters in ems: the line starts at 0,0 and runs along its baseline, y down. */
    public static Path2D outline(String line, boolean rightToLeft, List<Typeface> chain) {
        var text = line.toCharArray();
        var outline = new Path2D.Float();
        double x = 0;
        for (var part : visualParts(line, rightToLeft, chain)) {
            var glyphs = glyphs(text, part);
            double em = part.typeface.tables().unitsPerEm();
            var toEms = new AffineTransform(1 / em, 0, 0, 1 / em, x, 0);
            outline.append(toEms.createTransformedShape(glyphs.getOutline()), false);
            x += glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX() / em;
        }
        return outline;
    }

    private record Part(int from, int to, boolean rightToLeft, Typeface typeface) {}

    private static List<Part> visualParts(String line, boolean rightToLeft, List<Typeface> chain) {
        if (line.isEmpty()) {
            return List.of();
        }
        var bidi = new Bidi(line, rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        var levels = new byte[bidi.getRunCount()];
        var directions = new Integer[levels.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            directions[i] = i;
        }
        Bidi.reorderVisually(levels, 0, directions, 0, directions.length);
        var parts = new ArrayList<Part>();
        for (int run : directions) {
            boolean backwards = bidi.getRunLevel(run) % 2 == 1;
            var inRun = byTypeface(line, bidi.getRunStart(run), bidi.getRunLimit(run), backwards, chain);
            parts.addAll(backwards ? inRun.reversed() : inRun);
        }
        return parts;
    }

    private static List<Part> byTypeface(String line, int from, int to, boolean backwards, List<Typeface> chain) {
        var parts = new ArrayList<Part>();
        int start = from;
        Typeface current = null;
        for (int at = from; at < to; at += Character.charCount(line.codePointAt(at))) {
            var wanted = typefaceFor(line.codePointAt(at), current, chain);
            if (current != null && wanted != current) {
                parts.add(new Part(start, at, backwards, current));
                start = at;
            }
            current = wanted;
        }
        if (current != null) {
            parts.add(new Part(start, to, backwards, current));
        }
        return parts;
    }

    private static Typeface typefaceFor(int codePoint, @Nullable Typeface current, List<Typeface> chain) {
        if (current != null && clings(codePoint)) {
            return current;
        }
        if (Character.isWhitespace(codePoint)) {
            return chain.getFirst();
        }
        return chain.stream()
                .filter(face -> face.canShow(codePoint))
                .findFirst()
                .orElse(chain.getFirst());
    }

    /** Marks and joiners stay with the letter before them. */
    private static boolean clings(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT -> true;
            default -> false;
        };
    }

    private static GlyphRun shape(char[] text, Part part, float x) {
        var glyphs = glyphs(text, part);
        float em = part.typeface.tables().unitsPerEm();
        var width = (float) glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX() / em;
        return new GlyphRun(part.typeface, clusters(text, part, glyphs, em), x, width);
    }

    private static GlyphVector glyphs(char[] text, Part part) {
        var direction = part.rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
        return part.typeface.font().layoutGlyphVector(EXACT, text, part.from, part.to, direction);
    }

    private static List<Cluster> clusters(char[] text, Part part, GlyphVector glyphs, float em) {
        var ends = clusterEnds(part, glyphs);
        var clusters = new ArrayList<Cluster>();
        int count = glyphs.getNumGlyphs();
        for (int i = 0; i < count; ) {
            int character = glyphs.getGlyphCharIndex(i);
            var placed = new ArrayList<Glyph>();
            for (; i < count && glyphs.getGlyphCharIndex(i) == character; i++) {
                place(glyphs, i, em, placed);
            }
            var words = new String(text, part.from + character, ends[character] - character);
            clusters.add(new Cluster(words, List.copyOf(placed)));
        }
        return List.copyOf(clusters);
    }

    private static void place(GlyphVector glyphs, int i, float em, List<Glyph> placed) {
        int id = glyphs.getGlyphCode(i);
        if (id < 0xFFFF) { // 0xFFFF: the glyph was merged into another
            var at = glyphs.getGlyphPosition(i);
            placed.add(new Glyph(id, (float) at.getX() / em, (float) -at.getY() / em));
        }
    }

    /** For each character that starts a cluster, the character after the cluster. */
    private static int[] clusterEnds(Part part, GlyphVector glyphs) {
        int length = part.to - part.from;
        var starts = new boolean[length + 1];
        starts[length] = true;
        for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
            starts[glyphs.getGlyphCharIndex(i)] = true;
        }
        var ends = new int[length];
        int end = length;
        for (int at = length - 1; at >= 0; at--) {
            ends[at] = end;
            end = starts[at] ? at : end;
        }
        return ends;
    }
}
