package dev.countersign.seal;

import java.util.List;

/** What an upload turned out to be; warnings name what a reader of the file might not expect, such as JavaScript. */
public record PdfFacts(List<PageSize> pages, boolean signed, List<String> warnings) {
    public PdfFacts {
        pages = List.copyOf(pages);
        warnings = List.copyOf(warnings);
    }
}
