package dev.countersign.seal;

import java.util.List;

/** One line of a drawn signature, from pen down to pen up. */
public record Stroke(List<InkPoint> points) {
    public Stroke {
        points = List.copyOf(points);
    }
}
