package dev.countersign.envelope.tab;

/**
 * A text by which a tab finds its place.
 *
 * @param xOffset points to the right of the anchor's left edge (its right edge with {@code alignRight})
 * @param yOffset points downwards from the anchor's lower edge
 * @param everyDocument whether all documents are searched, or only the tab's own
 */
public record Anchor(
        String text,
        float xOffset,
        float yOffset,
        boolean caseSensitive,
        boolean wholeWord,
        boolean allowWhiteSpace,
        boolean alignRight,
        boolean ignoreIfNotPresent,
        boolean everyDocument) {}
