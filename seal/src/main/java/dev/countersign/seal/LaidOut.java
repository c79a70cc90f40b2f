package dev.countersign.seal;

import dev.countersign.seal.type.TextLine;
import java.util.List;

/** A text broken into lines; all measures in points, size is the type size after any shrinking. */
public record LaidOut(List<TextLine> lines, float width, float height, float size) {
    public LaidOut {
        lines = List.copyOf(lines);
    }
}
