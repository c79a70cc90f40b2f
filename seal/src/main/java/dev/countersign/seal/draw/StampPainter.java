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
            case TextStamp text -> paint(text, canvas);
            case CheckStamp check -> new CheckMark(check).draw(canvas.operators());
            case InkStamp ink -> canvas.within(bounds(ink), () -> new PenStrokes(ink).draw(canvas.operators()));
            case ImageStamp(Box box, byte[] png) -> canvas.picture(png, box.x(), box.y(), box.width(), box.height());
            case SignatureFrame frame -> new FrameLine(frame, layout).draw(canvas);
        }
    }

    private void paint(TextStamp text, Canvas canvas) throws IOException {
        var laidOut = laidOut(text);
        var box = text.box();
        canvas.within(bounds(text, laidOut), () -> canvas.text(laidOut, text.style(), box.x(), box.y()));
    }

    /** What the drawing may touch: the box, and what hangs over its edges. */
    public Box bounds(Stamp stamp) {
        return switch (stamp) {
            case TextStamp text -> bounds(text, laidOut(text));
            case CheckStamp check -> grown(check.box(), 1);
            case InkStamp ink -> grown(ink.box(), 2);
            case ImageStamp image -> image.box();
            case SignatureFrame frame -> new FrameLine(frame, layout).bounds();
        };
    }

    /** A side without a limit is as long as the text; swashes, marks and tails hang over by half a type size. */
    private static Box bounds(TextStamp text, LaidOut laidOut) {
        var box = text.box();
        var width = box.width() > 0 ? box.width() : laidOut.width();
        var height = box.height() > 0 ? box.height() : laidOut.height();
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
