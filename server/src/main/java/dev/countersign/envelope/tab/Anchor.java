package dev.countersign.envelope.tab;

import org.jspecify.annotations.Nullable;

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
        boolean everyDocument) {
    /** The anchor with nothing said but its text. */
    public static Anchor of(String text) {
        return new Anchor(text, 0, 0, false, false, true, false, false, true);
    }

    /** Whether both stand for the same place in a document; offsets only move the tab from there. */
    public boolean isSamePlaceAs(@Nullable Anchor other) {
        return other != null
                && text.equals(other.text)
                && caseSensitive == other.caseSensitive
                && wholeWord == other.wholeWord
                && allowWhiteSpace == other.allowWhiteSpace
                && alignRight == other.alignRight;
    }
}
