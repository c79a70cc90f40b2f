package dev.countersign.seal.type;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** One glyph's outline: which glyphs it is composed of, and its bytes without hinting. */
final class Outline {
    private static final int WORDS = 0x0001;
    private static final int SCALE = 0x0008;
    private static final int MORE = 0x0020;
    private static final int TWO_SCALES = 0x0040;
    private static final int MATRIX = 0x0080;
    private static final int INSTRUCTIONS = 0x0100;

    private final ByteBuffer bytes;

    Outline(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    List<Integer> parts() {
        var parts = new ArrayList<Integer>();
        if (isComposite()) {
            for (int at = 10, next; at > 0; at = next) {
                parts.add(bytes.getShort(at + 2) & 0xFFFF);
                next = hasMore(at) ? at + partLength(at) : -1;
            }
        }
        return parts;
    }

    byte[] unhinted() {
        if (bytes.limit() == 0) {
            return new byte[0];
        }
        return isComposite() ? unhintedComposite() : unhintedSimple();
    }

    private byte[] unhintedSimple() {
        int length = 10 + 2 * bytes.getShort(0);
        int points = length + 2 + (bytes.getShort(length) & 0xFFFF);
        var plain = new byte[length + 2 + bytes.limit() - points];
        bytes.get(0, plain, 0, length);
        bytes.get(points, plain, length + 2, bytes.limit() - points);
        return plain;
    }

    private byte[] unhintedComposite() {
        int at = 10;
        while (hasMore(at)) {
            at += partLength(at);
        }
        var plain = ByteBuffer.allocate(at + partLength(at));
        bytes.get(0, plain.array());
        for (int part = 10; part <= at; part += partLength(part)) {
            plain.putShort(part, (short) (bytes.getShort(part) & ~INSTRUCTIONS));
        }
        return plain.array();
    }

    private boolean isComposite() {
        return bytes.limit() > 0 && bytes.getShort(0) < 0;
    }

    private boolean hasMore(int at) {
        return (bytes.getShort(at) & MORE) != 0;
    }

    private int partLength(int at) {
        int flags = bytes.getShort(at);
        int length = 4 + ((flags & WORDS) != 0 ? 4 : 2);
        if ((flags & SCALE) != 0) {
            return length + 2;
        }
        if ((flags & TWO_SCALES) != 0) {
            return length + 4;
        }
        return (flags & MATRIX) != 0 ? length + 8 : length;
    }
}
