package dev.countersign.seal.draw;

import dev.countersign.seal.InkPoint;
import dev.countersign.seal.InkStamp;
import dev.countersign.seal.Stroke;
import java.util.List;

/** A drawn signature: smooth curves through the pen's points, thicker where it pressed harder. */
final class PenStrokes {
    private static final int COLOUR = 0x10182B;
    private static final float THINNEST = 0.5f;

    private final InkStamp ink;
    private final float scale;
    private final float left;
    private final float top;

    PenStrokes(InkStamp ink) {
        this.ink = ink;
        var box = ink.box();
        scale = Math.min(box.width() / ink.viewWidth(), box.height() / ink.viewHeight());
        left = box.x() + (box.width() - ink.viewWidth() * scale) / 2;
        top = box.y() + (box.height() - ink.viewHeight() * scale) / 2;
    }

    void draw(Operators operators) {
        operators.raw("q").stroke(COLOUR).raw("1 J 1 j");
        ink.strokes().stream()
                .map(Stroke::points)
                .filter(points -> !points.isEmpty())
                .forEach(points -> draw(points, operators));
        operators.raw("Q");
    }

    private void draw(List<InkPoint> points, Operators operators) {
        var first = points.getFirst();
        if (points.size() == 1) {
            operators
                    .op("w", 1.3 * width(first))
                    .op("m", x(first), y(first))
                    .op("l", x(first), y(first))
                    .raw("S");
        }
        boolean even = points.stream().allMatch(point -> point.pressure() == first.pressure());
        operators.op("w", width(first)).op("m", x(first), y(first));
        for (int i = 1; i < points.size(); i++) {
            if (!even && i > 1) {
                operators.raw("S").op("w", width(points.get(i - 1)));
                operators.op("m", middleX(points, i - 1), middleY(points, i - 1));
            }
            curve(points, i, operators);
        }
        operators.raw("S");
    }

    /** From the middle before to the middle after point i-1, pulled by that point; the last one to the end. */
    private void curve(List<InkPoint> points, int i, Operators operators) {
        var pull = points.get(i - 1);
        boolean last = i == points.size() - 1;
        double fromX = i == 1 ? x(pull) : middleX(points, i - 1);
        double fromY = i == 1 ? y(pull) : middleY(points, i - 1);
        double toX = middleX(points, i);
        double toY = middleY(points, i);
        operators.op(
                "c", third(fromX, x(pull)), third(fromY, y(pull)), third(toX, x(pull)), third(toY, y(pull)), toX, toY);
        if (last) {
            operators.op("l", x(points.get(i)), y(points.get(i)));
        }
    }

    private static double third(double end, double pull) {
        return end + (pull - end) * 2 / 3;
    }

    private double middleX(List<InkPoint> points, int i) {
        return (x(points.get(i - 1)) + x(points.get(i))) / 2;
    }

    private double middleY(List<InkPoint> points, int i) {
        return (y(points.get(i - 1)) + y(points.get(i))) / 2;
    }

    private double x(InkPoint point) {
        return left + point.x() * scale;
    }

    private double y(InkPoint point) {
        return top + point.y() * scale;
    }

    private double width(InkPoint point) {
        float pressure = point.pressure() > 0 ? Math.min(1, point.pressure()) : 0.5f;
        double broad = Math.clamp(ink.box().height() / 22, 0.8, 2.4);
        return Math.max(THINNEST, broad * (0.45 + 1.1 * pressure));
    }
}
