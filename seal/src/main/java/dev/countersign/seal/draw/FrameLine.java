package dev.countersign.seal.draw;

import dev.countersign.seal.Box;
import dev.countersign.seal.FontFace;
import dev.countersign.seal.LayoutEngine;
import dev.countersign.seal.SignatureFrame;
import dev.countersign.seal.TextStyle;

/** A rounded line left of a signature that reaches over and under it, with caption and reference at its ends. */
final class FrameLine {
    private static final TextStyle SMALL = TextStyle.plain(FontFace.SANS, 6).withColour(0x44546A);
    private static final int LINE = 0x5B7DB1;
    private static final float OUT = 4;
    private static final float ROUND = 4;
    private static final float GAP = 2;

    private final SignatureFrame frame;
    private final LayoutEngine layout;

    FrameLine(SignatureFrame frame, LayoutEngine layout) {
        this.frame = frame;
        this.layout = layout;
    }

    Box bounds() {
        var box = frame.box();
        float text = Math.max(layout.widthOf(frame.caption(), SMALL), layout.widthOf(frame.shortReference(), SMALL));
        float width = Math.max(box.width(), text + 2 * ROUND + GAP) + OUT + 2;
        return new Box(box.page(), box.x() - OUT - 1, box.y() - 8, width, box.height() + 16);
    }

    void draw(Canvas canvas) {
        var box = frame.box();
        float x = box.x() - OUT;
        float top = box.y() - 2;
        float bottom = box.y() + box.height() + 2;
        float text = x + ROUND + 2 * GAP;
        canvas.operators().raw("q").stroke(LINE).raw("0.8 w 1 J 1 j");
        bracket(canvas.operators(), x, top, bottom);
        canvas.operators().raw("S").raw("Q");
        write(canvas, frame.caption(), text, top);
        write(canvas, frame.shortReference(), text, bottom);
    }

    private static void bracket(Operators operators, float x, float top, float bottom) {
        float bend = ROUND * 0.45f;
        operators.op("m", x + ROUND + GAP, top).op("l", x + ROUND, top);
        operators.op("c", x + bend, top, x, top + bend, x, top + ROUND).op("l", x, bottom - ROUND);
        operators.op("c", x, bottom - bend, x + bend, bottom, x + ROUND, bottom).op("l", x + ROUND + GAP, bottom);
    }

    /** Centred on the line's end. */
    private void write(Canvas canvas, String words, float x, float y) {
        canvas.text(layout.layOut(words, SMALL, 0), SMALL, x, y - 0.62f * SMALL.size());
    }
}
