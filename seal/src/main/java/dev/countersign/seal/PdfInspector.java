package dev.countersign.seal;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Looks at an upload once, within limits: is it usable, how large are its pages, what should its owner know. */
public final class PdfInspector {
    private final InspectionLimits limits;

    public PdfInspector() {
        this(InspectionLimits.defaults());
    }

    public PdfInspector(InspectionLimits limits) {
        this.limits = limits;
    }

    public PdfFacts inspect(byte[] pdf) {
        return Fence.within(limits, () -> {
            try (var document = OpenPdf.measured(pdf, new InflatedSize(limits.maxInflatedBytes()))) {
                return facts(document);
            }
        });
    }

    private PdfFacts facts(PDDocument document) throws IOException {
        var pages = PageWalk.pages(document, limits.maxPages());
        refuseXfa(document);
        new Drawings().open(pages);
        var earlier = EarlierSignatures.in(document);
        var sizes = pages.stream().map(page -> PageGeometry.of(page).size()).toList();
        var warnings = new Surprises(document, pages).list(earlier);
        new SealTrial(document, earlier).run(pages.size());
        return new PdfFacts(sizes, earlier != EarlierSignatures.NONE, warnings);
    }

    private static void refuseXfa(PDDocument document) {
        var form = document.getDocumentCatalog().getAcroForm(null);
        if (form != null && form.hasXFA()) {
            throw new PdfRefused(PdfRefused.Reason.XFA, "The file is an XFA form");
        }
    }
}
