package dev.countersign.seal.type;

/** A glyph of a font file and where it stands, in ems from the start of its run, y up. */
public record Glyph(int id, float x, float y) {}
