package dev.countersign.seal;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Where every word of a document stands; made once per document, immutable. */
public final class TextIndex {
    private final List<IndexedLine> lines;

    private TextIndex(List<IndexedLine> lines) {
        this.lines = List.copyOf(lines);
    }

    public static TextIndex of(byte[] pdf, InspectionLimits limits) {
        return Fence.within(limits, () -> {
            new InflatedSize(limits.maxInflatedBytes()).checkStructure(pdf);
            try (PDDocument document = OpenPdf.of(pdf)) {
                var pages = PageWalk.pages(document, limits.maxPages());
                new InflatedSize(limits.maxInflatedBytes()).checkPages(pages);
                return new TextIndex(new LineReader(pages).read(document));
            }
        });
    }

    /** Every occurrence in reading order; a box ends at the baseline of its text, not below. */
    public List<Box> find(AnchorQuery query) {
        if (query.text().isBlank()) {
            return List.of();
        }
        var pattern = new AnchorPattern(query);
        var boxes = new ArrayList<Box>();
        lines.forEach(line -> boxes.addAll(pattern.in(line)));
        return List.copyOf(boxes);
    }
}
