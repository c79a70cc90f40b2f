package dev.countersign.seal;

import java.io.IOException;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/** A glyph on a page: its text, its box, where its baseline starts and ends, and its type size in points. */
record Letter(String text, Box box, float[] start, float[] end, float size) {
    private static final float ASCENT = 0.75f;
    private static final float WORD_GAP = 0.17f;

    static Letter of(TextPosition position, int page, PageGeometry geometry) {
        var matrix = position.getTextMatrix();
        float advance = advance(position);
        var start = geometry.toDisplay(matrix.getTranslateX(), matrix.getTranslateY());
        var end = along(matrix, advance, 0, geometry);
        var startTop = along(matrix, 0, ASCENT, geometry);
        var endTop = along(matrix, advance, ASCENT, geometry);
        var box = around(page, start, end, startTop, endTop);
        float size = (float) Math.hypot(startTop[0] - start[0], startTop[1] - start[1]) / ASCENT;
        return new Letter(position.getUnicode(), box, start, end, size);
    }

    /** In type sizes; PDFBox's own widths are wrong for sideways text. */
    private static float advance(TextPosition position) {
        try {
            float width = 0;
            for (int code : position.getCharacterCodes()) {
                width += position.getFont().getWidth(code) / 1000;
            }
            return width;
        } catch (IOException e) {
            return 0.5f;
        }
    }

    private static float[] along(Matrix matrix, float right, float up, PageGeometry geometry) {
        var point = matrix.transformPoint(right, up);
        return geometry.toDisplay(point.x, point.y);
    }

    private static Box around(int page, float[]... corners) {
        float left = corners[0][0];
        float top = corners[0][1];
        var box = new Box(page, left, top, 0, 0);
        for (var corner : corners) {
            box = box.union(new Box(page, corner[0], corner[1], 0, 0));
        }
        return box;
    }

    /** True if the next letter starts a new word; runs that touch belong together, whoever split them. */
    boolean isApartFrom(Letter next) {
        if (text.isBlank() || next.text.isBlank()) {
            return false;
        }
        double gap = Math.hypot(next.start[0] - end[0], next.start[1] - end[1]);
        double backwards = Math.hypot(start[0] - next.end[0], start[1] - next.end[1]);
        return Math.min(gap, backwards) > WORD_GAP * Math.max(size, 1);
    }
}
