package dev.countersign.seal.type;

import java.util.List;

/** A piece of text without line breaks as glyphs in visual order; width in ems. */
public record ShapedText(List<GlyphRun> runs, float width) {}
