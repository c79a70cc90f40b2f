package dev.countersign.seal.type;

import java.util.List;

/** The smallest piece of text that has glyphs of its own. */
public record Cluster(String text, List<Glyph> glyphs) {}
