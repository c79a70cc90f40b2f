package dev.countersign.envelope;

import static dev.countersign.kernel.ErrorCode.*;

import dev.countersign.document.Documents;
import dev.countersign.envelope.tab.Anchor;
import dev.countersign.envelope.tab.Tab;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.Refusal;
import dev.countersign.seal.AnchorQuery;
import dev.countersign.seal.Box;
import dev.countersign.seal.PdfRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the place of each tab: anchors are looked up in the documents, coordinates checked against the pages. */
public final class Placement {
    private final Documents documents;
    private final Ids ids;

    public Placement(Documents documents, Ids ids) {
        this.documents = documents;
        this.ids = ids;
    }

    /** The tabs with their places: one for each occurrence of an anchor, none where it may be absent and is. */
    public List<Tab> place(List<EnvelopeDocument> pages, List<Tab> tabs) {
        return tabs.stream().flatMap(tab -> place(pages, tab)).toList();
    }

    /** The tab at its new place, still one tab: a new anchor is looked up at its first occurrence. */
    public Tab move(List<EnvelopeDocument> pages, Tab tab) {
        return place(pages, tab).findFirst().orElseThrow(() -> notFound(tab, tab.anchor()));
    }

    private Stream<Tab> place(List<EnvelopeDocument> pages, Tab tab) {
        var anchor = tab.anchor();
        if (anchor != null && !tab.isPlaced()) {
            return anchored(pages, tab, anchor).stream();
        }
        requirePage(pages, tab);
        return Stream.of(tab);
    }

    private List<Tab> anchored(List<EnvelopeDocument> pages, Tab tab, Anchor anchor) {
        var query =
                new AnchorQuery(anchor.text(), anchor.caseSensitive(), anchor.wholeWord(), anchor.allowWhiteSpace());
        var searched = anchor.everyDocument() ? pages : List.of(document(pages, tab));
        var found = new ArrayList<Tab>();
        for (var document : searched) {
            for (var box : boxes(document, query, tab)) {
                found.add(at(tab, anchor, document, box, found.isEmpty()));
            }
        }
        if (found.isEmpty() && !anchor.ignoreIfNotPresent()) {
            throw notFound(tab, anchor);
        }
        return found;
    }

    private List<Box> boxes(EnvelopeDocument document, AnchorQuery query, Tab tab) {
        try {
            return documents.text(document.sha256()).find(query);
        } catch (PdfRefused e) {
            throw PDF_VALIDATION_FAILED
                    .because(document.name() + ": " + e.getMessage() + ".")
                    .with(Refusal.Detail.of(path(tab) + ".anchorString", query.text(), "an anchor found in time")
                            .fix("Use a shorter anchor, or place the tab by coordinates."));
        }
    }

    // with offset 0 the tab stands on the lower edge of its anchor
    private Tab at(Tab tab, Anchor anchor, EnvelopeDocument document, Box box, boolean first) {
        var left = (anchor.alignRight() ? box.x() + box.width() : box.x()) + anchor.xOffset();
        var top = box.y() + box.height() + anchor.yOffset() - tab.height();
        var page = document.pages().get(box.page() - 1);
        return tab.at(
                first ? tab.id() : ids.guid(),
                document.id(),
                box.page(),
                within(left, page.width() - tab.width()),
                within(top, page.height() - tab.height()));
    }

    private static float within(float value, float most) {
        return Math.max(0, Math.min(value, most));
    }

    private static void requirePage(List<EnvelopeDocument> pages, Tab tab) {
        var document = document(pages, tab);
        if (tab.page() > document.pages().size()) {
            throw TAB_PAGENUMBER_IS_NOT_IN_DOCUMENT
                    .because(tab.page(), document.id(), tab.recipientId())
                    .with(Refusal.Detail.of(
                            path(tab) + ".pageNumber",
                            String.valueOf(tab.page()),
                            "1 to " + document.pages().size()));
        }
        var page = document.pages().get(tab.page() - 1);
        if (tab.x() > page.width() || tab.y() > page.height()) {
            throw TAB_OUT_OF_BOUNDS
                    .because("Tab '" + tab.label() + "'.")
                    .with(Refusal.Detail.of(
                            path(tab) + ".xPosition,yPosition",
                            tab.x() + "," + tab.y(),
                            "at most %s,%s on this page".formatted(page.width(), page.height())));
        }
    }

    private static EnvelopeDocument document(List<EnvelopeDocument> pages, Tab tab) {
        return pages.stream()
                .filter(d -> d.id().equals(tab.documentId()))
                .findFirst()
                .orElseThrow(() -> TAB_REFERS_TO_MISSING_DOCUMENT
                        .because(tab.documentId())
                        .with(Refusal.Detail.of(
                                path(tab) + ".documentId",
                                tab.documentId(),
                                "one of "
                                        + pages.stream()
                                                .map(EnvelopeDocument::id)
                                                .toList())));
    }

    private static Refusal notFound(Tab tab, @Nullable Anchor anchor) {
        var text = anchor == null ? "" : anchor.text();
        return ANCHOR_TAB_STRING_NOT_FOUND
                .because("Anchor: '" + text + "'.")
                .with(Refusal.Detail.of(path(tab) + ".anchorString", text, "a text that stands in the document")
                        .fix("Set anchorIgnoreIfNotPresent to true where the text may be absent."));
    }

    private static String path(Tab tab) {
        return "recipients[recipientId=" + tab.recipientId() + "].tabs."
                + tab.type().list();
    }
}
