package dev.countersign.seal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** What in a document acts by itself, hides, or forbids changes. */
final class Surprises {
    private static final Set<String> HARMLESS =
            Set.of("GoTo", "GoToR", "URI", "Named", "Thread", "Hide", "SetOCGState");

    private final COSDictionary catalog;
    private final List<PDPage> pages;
    private final Set<String> found = new LinkedHashSet<>();

    Surprises(PDDocument document, List<PDPage> pages) {
        this.catalog = document.getDocumentCatalog().getCOSObject();
        this.pages = pages;
    }

    List<String> list(EarlierSignatures earlier) {
        lookAtCatalog();
        pages.forEach(page -> lookAtPage(page.getCOSObject()));
        lookAtSignatures(earlier);
        return new ArrayList<>(found);
    }

    private void lookAtCatalog() {
        var opening = catalog.getCOSDictionary(COSName.OPEN_ACTION);
        if (opening != null && !"GoTo".equals(opening.getNameAsString(COSName.S))) {
            found.add("OpenAction");
        }
        lookAtAction(opening);
        lookAtTriggers(catalog);
        var names = catalog.getCOSDictionary(COSName.NAMES);
        note(names, "JavaScript", "JavaScript");
        note(names, "EmbeddedFiles", "EmbeddedFiles");
        note(catalog, "OCProperties", "HiddenLayers");
    }

    private void lookAtPage(COSDictionary page) {
        lookAtTriggers(page);
        var annotations = page.getCOSArray(COSName.ANNOTS);
        for (int i = 0; annotations != null && i < annotations.size(); i++) {
            Fence.check();
            if (annotations.getObject(i) instanceof COSDictionary annotation) {
                lookAtAction(annotation.getCOSDictionary(COSName.A));
                lookAtTriggers(annotation);
                if ("FileAttachment".equals(annotation.getNameAsString(COSName.SUBTYPE))) {
                    found.add("EmbeddedFiles");
                }
            }
        }
    }

    private void lookAtTriggers(COSDictionary owner) {
        var triggers = owner.getCOSDictionary(COSName.AA);
        if (triggers != null) {
            found.add("AdditionalActions");
            triggers.keySet().forEach(trigger -> lookAtAction(triggers.getCOSDictionary(trigger)));
        }
    }

    /** Names the kind of action: JavaScript, Launch, SubmitForm … */
    private void lookAtAction(@Nullable COSDictionary action) {
        var kind = action == null ? null : action.getNameAsString(COSName.S);
        if (kind != null && !HARMLESS.contains(kind)) {
            found.add(kind);
        }
    }

    private void note(@Nullable COSDictionary owner, String key, String warning) {
        if (owner != null && owner.containsKey(COSName.getPDFName(key))) {
            found.add(warning);
        }
    }

    private void lookAtSignatures(EarlierSignatures earlier) {
        switch (earlier) {
            case NONE -> {}
            case OPEN_FOR_ANNOTATIONS -> found.add("SignedBefore");
            case OPEN_FOR_SIGNATURES -> found.add("SignedBeforeNoStampsAllowed");
            case CLOSED -> found.add("SignedBeforeNoChangesAllowed");
        }
    }
}
