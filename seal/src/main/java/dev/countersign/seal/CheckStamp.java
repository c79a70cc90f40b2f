package dev.countersign.seal;

/** A check box drawn as vectors: its outline, and the mark when checked. */
public record CheckStamp(Box box, boolean checked) implements Stamp {}
