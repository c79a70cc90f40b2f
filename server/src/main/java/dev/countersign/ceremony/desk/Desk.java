package dev.countersign.ceremony.desk;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the signing page shows: the documents, and on their pages the tabs of the one who signs.
 *
 * @param shown names the documents as they are here, for the day he finishes
 */
public record Desk(
        String base,
        String title,
        String senderName,
        String signerName,
        String initials,
        boolean readOnly,
        boolean embedded,
        boolean hasInitials,
        String shown,
        List<Paper> papers,
        @Nullable Ink ink) {
    /** A document. */
    public record Paper(String id, String name, String url, List<Sheet> sheets) {}

    /** A page of it, in points. */
    public record Sheet(int number, float width, float height, List<Spot> spots) {
        public String aspect() {
            return width + " / " + height;
        }
    }

    /**
     * A tab on a page.
     *
     * @param kind {@code signature, initials, text, area, check} or {@code plain} for what cannot be edited
     * @param word what stands in it while it is empty
     * @param name its accessible name without its state
     * @param twins tabs with equal key share one value
     */
    public record Spot(
            String id,
            String kind,
            String word,
            String name,
            String value,
            boolean required,
            boolean locked,
            int maxLength,
            @Nullable String pattern,
            @Nullable String patternMessage,
            float x,
            float y,
            float width,
            float height,
            String face,
            float size,
            String color,
            boolean bold,
            boolean italic,
            boolean underline,
            int order,
            String twins) {}

    /** The adopted signature, as far as the page needs it to draw it. */
    public record Ink(
            String id,
            String method,
            String name,
            String initials,
            String face,
            String strokes,
            String initialsStrokes,
            float width,
            float height) {}

    public long required() {
        return spots().filter(spot ->
                        spot.required() && !spot.locked() && !spot.kind().equals("plain"))
                .count();
    }

    public long sheets() {
        return papers.stream().mapToLong(paper -> paper.sheets().size()).sum();
    }

    public Stream<Spot> spots() {
        return papers.stream().flatMap(paper -> paper.sheets().stream()).flatMap(sheet -> sheet.spots().stream());
    }
}
