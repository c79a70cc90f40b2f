package dev.countersign.seal;

/** A text that starts at the top left of its box and shrinks to fit it; a box without width or height does not limit it. */
public record TextStamp(Box box, String text, TextStyle style) implements Stamp {}
