package dev.countersign.seal;

import dev.countersign.seal.draw.Canvas;
import dev.countersign.seal.draw.Ink;
import dev.countersign.seal.draw.StampPainter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A4 sheets that fill from top to bottom; measures in points. */
final class CertificateSheets {
    static final float LEFT = 54;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;

    private static final float TOP = 56;
    private static final float BOTTOM = PDRectangle.A4.getHeight() - 64;
    private static final int QUIET = 0x6B7686;
    private static final TextStyle FOOT = TextStyle.plain(FontFace.SANS, 7.5f).withColour(QUIET);

    private final PDDocument document;
    private final Ink ink;
    private final LayoutEngine layout = new LayoutEngine();
    private final StampPainter painter = new StampPainter();
    private final List<Canvas> canvases = new ArrayList<>();
    private final List<Count> counts = new ArrayList<>();
    private float y;

    private record Count(Canvas canvas, TextStyle style, float x, float y) {}

    CertificateSheets(PDDocument document, Ink ink) {
        this.document = document;
        this.ink = ink;
        turn();
    }

    private void turn() {
        canvases.add(new Canvas(ink));
        y = TOP;
    }

    /** Goes to the next sheet unless so much room is left. */
    void need(float height) {
        if (y + height > BOTTOM && y > TOP) {
            turn();
        }
    }

    void skip(float height) {
        y += height;
    }

    LaidOut layOut(String text, TextStyle style, float width) {
        return layout.layOut(text, style, width);
    }

    /** Puts a text at the current height without moving on. */
    void put(LaidOut text, TextStyle style, float x, float down) {
        canvases.getLast().text(text, style, x, y + down);
    }

    /** Leaves room for the number of sheets, which is known at the end. */
    void putPageCount(TextStyle style, float x) {
        counts.add(new Count(canvases.getLast(), style, x, y));
    }

    void rule(int rgb, float thickness) {
        canvases.getLast().rectangle(LEFT, y, WIDTH, thickness, rgb);
    }

    void shade(float height, int rgb) {
        canvases.getLast().rectangle(LEFT, y, WIDTH, height, rgb);
    }

    void stamp(Stamp stamp, float x, float down, float width, float height) throws IOException {
        painter.paint(stamp.movedTo(new Box(1, x, y + down, width, height)), canvases.getLast());
    }

    void finish(String page, String title) throws IOException {
        var sheets = String.valueOf(canvases.size());
        counts.forEach(c -> c.canvas().text(layout.layOut(sheets, c.style(), 0), c.style(), c.x(), c.y()));
        for (int i = 0; i < canvases.size(); i++) {
            var canvas = canvases.get(i);
            var number = layout.layOut(page + " " + (i + 1) + " / " + canvases.size(), FOOT, 0);
            canvas.text(layout.layOut(title, FOOT, 0), FOOT, LEFT, BOTTOM + 24);
            canvas.text(number, FOOT, LEFT + WIDTH - number.width(), BOTTOM + 24);
            addPage(canvas);
        }
    }

    private void addPage(Canvas canvas) throws IOException {
        var sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        var geometry = PageGeometry.of(sheet);
        var size = geometry.size();
        var form = canvas.form(new float[] {0, 0, size.width(), size.height()}, geometry.toUserSpace());
        new PageContent(document, sheet).append(form);
    }
}
