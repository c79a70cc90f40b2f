package dev.countersign.seal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Finds a document's pages by walking the tree; the tree's own count is never believed. */
final class PageWalk {
    private static final int DEEPEST = 200;

    private final int most;
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<PDPage> pages = new ArrayList<>();

    private PageWalk(int most) {
        this.most = most;
    }

    static List<PDPage> pages(PDDocument document) {
        return pages(document, Integer.MAX_VALUE);
    }

    static List<PDPage> pages(PDDocument document, int most) {
        var root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
        if (root == null) {
            throw new PdfRefused(PdfRefused.Reason.NO_PAGES, "The file has no page tree");
        }
        var walk = new PageWalk(most);
        walk.walk(root);
        if (walk.pages.isEmpty()) {
            throw new PdfRefused(PdfRefused.Reason.NO_PAGES, "The file has no pages");
        }
        return walk.pages;
    }

    private record Node(COSDictionary dictionary, int depth) {}

    private void walk(COSDictionary root) {
        var open = new ArrayDeque<Node>();
        open.push(new Node(root, 0));
        while (!open.isEmpty()) {
            Fence.check();
            var node = open.pop();
            if (node.depth > DEEPEST) {
                throw new PdfRefused(PdfRefused.Reason.BROKEN, "The page tree is nested too deeply");
            }
            if (seen.add(node.dictionary)) {
                visit(node, open);
            }
        }
    }

    private void visit(Node node, ArrayDeque<Node> open) {
        var kids = node.dictionary.getCOSArray(COSName.KIDS);
        if (kids == null) {
            addPage(node.dictionary);
            return;
        }
        for (int i = kids.size() - 1; i >= 0; i--) {
            if (kids.getObject(i) instanceof COSDictionary kid) {
                open.push(new Node(kid, node.depth + 1));
            }
        }
    }

    private void addPage(COSDictionary page) {
        if (COSName.PAGES.equals(page.getCOSName(COSName.TYPE))) {
            return;
        }
        if (pages.size() >= most) {
            throw new PdfRefused(PdfRefused.Reason.TOO_MANY_PAGES, "The file has more than " + most + " pages");
        }
        pages.add(new PDPage(page));
    }
}
