package dev.countersign.seal;

import java.util.List;

/** A drawn signature as vectors, its view scaled into the box with its aspect kept. */
public record InkStamp(Box box, List<Stroke> strokes, float viewWidth, float viewHeight) implements Stamp {
    public InkStamp {
        strokes = List.copyOf(strokes);
    }
}
