package dev.countersign.seal.type;

import java.util.List;

/** Glyphs of one typeface in visual order; x and width in ems from the start of the line. */
public record GlyphRun(Typeface typeface, List<Cluster> clusters, float x, float width) {}
