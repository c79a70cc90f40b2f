package dev.countersign.seal;

import java.util.ArrayList;
import java.util.List;

/** Where every word of a document stands; made once per document, immutable. */
public final class TextIndex {
    private static final int LONGEST_ANCHOR = 2_000;
    private static final long QUICK = 2_000_000;

    private final List<IndexedLine> lines;
    private final InspectionLimits limits;
    private final long letters;

    private TextIndex(List<IndexedLine> lines, InspectionLimits limits) {
        this.lines = List.copyOf(lines);
        this.limits = limits;
        this.letters = lines.stream().mapToLong(line -> line.text().length()).sum();
    }

    public static TextIndex of(byte[] pdf, InspectionLimits limits) {
        return Fence.within(limits, () -> {
            try (var document = OpenPdf.measured(pdf, new InflatedSize(limits.maxInflatedBytes()))) {
                var pages = PageWalk.pages(document, limits.maxPages());
                new Drawings().open(pages);
                return new TextIndex(new LineReader(pages).read(document), limits);
            }
        });
    }

    /**
     * Every occurrence in reading order; a box ends at the baseline of its text, not below. Refuses with {@link
     * PdfRefused} when the search takes too long.
     */
    public List<Box> find(AnchorQuery query) {
        if (query.text().isBlank() || query.text().length() > LONGEST_ANCHOR) {
            return List.of();
        }
        // a letter may be compared with the whole anchor; what is surely quick needs no thread of its own
        return letters * query.text().length() < QUICK ? search(query) : Fence.within(limits, () -> search(query));
    }

    private List<Box> search(AnchorQuery query) {
        var pattern = new AnchorPattern(query);
        var boxes = new ArrayList<Box>();
        lines.forEach(line -> boxes.addAll(pattern.in(line)));
        return List.copyOf(boxes);
    }
}
