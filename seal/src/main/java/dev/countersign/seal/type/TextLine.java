package dev.countersign.seal.type;

import java.util.List;

/** One line of a layout: its text in logical order, its width and baseline in points, its glyphs in ems. */
public record TextLine(String text, float width, float baseline, List<GlyphRun> runs) {}
