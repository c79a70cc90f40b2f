package dev.countersign.envelope.tab;

import dev.countersign.kernel.Extras;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A field on a page that belongs to one recipient.
 *
 * @param page counted from 1; 0 while the anchor has not been looked up
 * @param x points from the left edge of the page as displayed
 * @param y points from its upper edge, downwards
 * @param value the text; for check boxes {@code true} or {@code false}; null while nobody gave one
 * @param scale of a signature, 1 is 80 by 36 points
 * @param anchor null where the sender gave coordinates; an anchored tab has found its place already
 */
public record Tab(
        UUID id,
        TabType type,
        String recipientId,
        String documentId,
        int page,
        float x,
        float y,
        float width,
        float height,
        String label,
        String tooltip,
        @Nullable String value,
        @Nullable String originalValue,
        boolean required,
        boolean locked,
        int maxLength,
        @Nullable String validationPattern,
        @Nullable String validationMessage,
        float scale,
        TabStyle style,
        @Nullable Anchor anchor,
        Extras rest) {
    /** Longest text a tab takes. */
    public static final int LONGEST = 4000;

    private static final float TWO_LINES = 30;

    public Tab {
        maxLength = Math.min(maxLength, LONGEST);
    }

    /** Whether its text can have one line only; a higher tab takes several. */
    public boolean isOneLine() {
        return height <= TWO_LINES;
    }

    /** A tab that waits for its anchor to be looked up is on no page yet. */
    public boolean isPlaced() {
        return page > 0;
    }

    public boolean isChecked() {
        return type == TabType.CHECKBOX && "true".equals(value);
    }

    /** Nobody but the sender learns the value: it is printed on no document. */
    public boolean isConcealed() {
        return "true".equalsIgnoreCase(String.valueOf(rest.members().get("concealValueOnDocument")));
    }

    public Tab withValue(@Nullable String replacement) {
        return new Tab(
                id,
                type,
                recipientId,
                documentId,
                page,
                x,
                y,
                width,
                height,
                label,
                tooltip,
                replacement,
                originalValue,
                required,
                locked,
                maxLength,
                validationPattern,
                validationMessage,
                scale,
                style,
                anchor,
                rest);
    }

    /** The tab at another place, with an id of its own. */
    public Tab at(UUID newId, String document, int onPage, float left, float top) {
        return new Tab(
                newId,
                type,
                recipientId,
                document,
                onPage,
                left,
                top,
                width,
                height,
                label,
                tooltip,
                value,
                originalValue,
                required,
                locked,
                maxLength,
                validationPattern,
                validationMessage,
                scale,
                style,
                anchor,
                rest);
    }
}
