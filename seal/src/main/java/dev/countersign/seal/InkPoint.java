package dev.countersign.seal;

/** Where the pen was, in units of the ink's view, and how hard it pressed (0 to 1). */
public record InkPoint(float x, float y, float pressure) {}
