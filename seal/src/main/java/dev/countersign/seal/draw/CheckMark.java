package dev.countersign.seal.draw;

import dev.countersign.seal.CheckStamp;

/** The outline of a check box and its mark. */
final class CheckMark {
    private static final int OUTLINE = 0x55606E;
    private static final int MARK = 0x14213D;

    private final CheckStamp check;

    CheckMark(CheckStamp check) {
        this.check = check;
    }

    void draw(Operators operators) {
        float side = Math.min(check.box().width(), check.box().height());
        float x = check.box().x() + (check.box().width() - side) / 2;
        float y = check.box().y() + (check.box().height() - side) / 2;
        float line = side / 16;
        operators.raw("q").stroke(OUTLINE).op("w", line);
        operators.op("re", x + line / 2, y + line / 2, side - line, side - line).raw("S");
        if (check.checked()) {
            operators.stroke(MARK).op("w", side / 8).raw("1 J 1 j");
            operators.op("m", x + side * 0.22, y + side * 0.54);
            operators.op("l", x + side * 0.42, y + side * 0.74);
            operators.op("l", x + side * 0.79, y + side * 0.28).raw("S");
        }
        operators.raw("Q");
    }
}
