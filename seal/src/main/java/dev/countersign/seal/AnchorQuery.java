package dev.countersign.seal;

/** A text to look for on the pages, and how strictly. */
public record AnchorQuery(String text, boolean caseSensitive, boolean wholeWord, boolean allowWhiteSpace) {}
