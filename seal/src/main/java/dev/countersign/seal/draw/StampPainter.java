package dev.countersign.seal.draw;

import dev.countersign.seal.Box;
import dev.countersign.seal.CheckStamp;
import dev.countersign.seal.ImageStamp;
import dev.countersign.seal.InkStamp;
import dev.countersign.seal.LaidOut;
import dev.countersign.seal.LayoutEngine;
import dev.countersign.seal.SignatureFrame;
import dev.countersign.seal.Stamp;
import dev.countersign.seal.TextStamp;
import java.io.IOException;

/** Draws each kind of stamp. */
public final class StampPainter {
    private final LayoutEngine layout = new LayoutEngine();

    public void paint(Stamp stamp, Canvas canvas) throws IOException {
        switch (stamp) {
            case TextStamp text ->
                canvas.text(
                        laidOut(text), text.style(), text.box().x(), text.box().y());
            case CheckStamp check -> new CheckMark(check).draw(canvas.operators());
            case InkStamp ink -> new PenStrokes(ink).draw(canvas.operators());
            case ImageStamp(Box box, byte[] png) -> canvas.picture(png, box.x(), box.y(), box.width(), box.height());
            case SignatureFrame frame -> new FrameLine(frame, layout).draw(canvas);
        }
    }

    /** What the drawing may touch: the box, and what hangs over its edges. */
    public Box bounds(Stamp stamp) {
        return switch (stamp) {
            case TextStamp text -> bounds(text);
            case CheckStamp check -> grown(check.box(), 1);
            case InkStamp ink -> grown(ink.box(), 2);
            case ImageStamp image -> image.box();
            case SignatureFrame frame -> new FrameLine(frame, layout).bounds();
        };
    }

    private Box bounds(TextStamp text) {
        var laidOut = laidOut(text);
        var box = text.box();
        var width = Math.max(box.width(), laidOut.width());
        var height = Math.max(box.height(), laidOut.height());
        return grown(new Box(box.page(), box.x(), box.y(), width, height), laidOut.size() * 0.5f);
    }

    private static Box grown(Box box, float by) {
        return new Box(box.page(), box.x() - by, box.y() - by, box.width() + 2 * by, box.height() + 2 * by);
    }

    private LaidOut laidOut(TextStamp text) {
        return layout.fit(
                text.text(), text.style(), text.box().width(), text.box().height());
    }
}
