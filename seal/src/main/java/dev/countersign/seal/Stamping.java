package dev.countersign.seal;

import dev.countersign.seal.draw.Canvas;
import dev.countersign.seal.draw.Ink;
import dev.countersign.seal.draw.StampPainter;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Draws stamps into a document: as page content, or as annotations where an earlier signature protects the content. */
final class Stamping {
    private final PDDocument document;
    private final EarlierSignatures earlier;
    private final StampPainter painter = new StampPainter();
    private final Ink ink;

    Stamping(PDDocument document, EarlierSignatures earlier) {
        this.document = document;
        this.earlier = earlier;
        this.ink = new Ink(document);
    }

    void draw(List<Stamp> stamps) throws IOException {
        refuseForbiddenChanges(stamps);
        if (stamps.isEmpty()) {
            return;
        }
        var pages = PageWalk.pages(document);
        var byPage = stamps.stream()
                .collect(Collectors.groupingBy(stamp -> stamp.box().page(), TreeMap::new, Collectors.toList()));
        for (var entry : byPage.entrySet()) {
            draw(page(pages, entry.getKey()), entry.getValue());
        }
        ink.dry();
    }

    private void refuseForbiddenChanges(List<Stamp> stamps) {
        switch (earlier) {
            case NONE, OPEN_FOR_ANNOTATIONS -> {}
            case OPEN_FOR_SIGNATURES -> {
                if (!stamps.isEmpty()) {
                    throw new ChangesForbidden(
                            "An earlier signature allows further signatures only, no stamps (DocMDP 2)");
                }
            }
            case CLOSED -> throw new ChangesForbidden("An earlier signature forbids every change (DocMDP 1)");
        }
    }

    private static PDPage page(List<PDPage> pages, int number) {
        if (number < 1 || number > pages.size()) {
            throw new IllegalArgumentException("There is no page " + number + ", the document has " + pages.size());
        }
        return pages.get(number - 1);
    }

    private void draw(PDPage page, List<Stamp> stamps) throws IOException {
        if (earlier == EarlierSignatures.NONE) {
            drawAsContent(page, stamps);
        } else {
            drawAsAnnotations(page, stamps);
        }
    }

    private void drawAsContent(PDPage page, List<Stamp> stamps) throws IOException {
        var canvas = new Canvas(ink);
        for (var stamp : stamps) {
            painter.paint(stamp, canvas);
        }
        var geometry = PageGeometry.of(page);
        var size = geometry.size();
        var form = canvas.form(new float[] {0, 0, size.width(), size.height()}, geometry.toUserSpace());
        new PageContent(document, page).append(form);
    }

    private void drawAsAnnotations(PDPage page, List<Stamp> stamps) throws IOException {
        var geometry = PageGeometry.of(page);
        for (var stamp : stamps) {
            var canvas = new Canvas(ink);
            painter.paint(stamp, canvas);
            var box = painter.bounds(stamp);
            var form = canvas.form(new float[] {box.x(), box.y(), box.width(), box.height()}, geometry.toUserSpace());
            new StampAnnotation(geometry.toUserSpace(box), form).addTo(page);
        }
    }
}
