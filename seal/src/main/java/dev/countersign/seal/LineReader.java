package dev.countersign.seal;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads the lines of all pages with the places of their letters; stops when interrupted. */
final class LineReader extends PDFTextStripper {
    private static final int MOST_ON_A_PAGE = 200_000;
    private static final int MOST_LETTERS = 3_000_000;

    private final List<PDPage> pages;
    private final List<IndexedLine> lines = new ArrayList<>();
    private final List<Letter> letters = new ArrayList<>();
    private PageGeometry geometry;
    private int page;
    private int onPage;
    private int all;

    LineReader(List<PDPage> pages) {
        this.pages = pages;
        this.geometry = PageGeometry.of(pages.getFirst());
        setSortByPosition(true);
        setStartPage(0); // pages are counted here, not by the stripper
    }

    List<IndexedLine> read(PDDocument document) throws IOException {
        writeText(document, Writer.nullWriter());
        return lines;
    }

    @Override
    protected void processPages(PDPageTree tree) throws IOException {
        for (var each : pages) {
            page++;
            onPage = 0;
            geometry = PageGeometry.of(each);
            if (each.hasContents()) {
                processPage(each);
            }
            endLine();
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        Fence.check();
        super.processOperator(operator, operands);
    }

    /** One operator may show millions of letters, each of which is kept until its page is done. */
    @Override
    protected void processTextPosition(TextPosition letter) {
        Fence.check();
        if (++onPage > MOST_ON_A_PAGE || ++all > MOST_LETTERS) {
            throw new PdfRefused(PdfRefused.Reason.TOO_LARGE_INSIDE, "The file has too many letters to search");
        }
        super.processTextPosition(letter);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        positions.forEach(position -> letters.add(Letter.of(position, page, geometry)));
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    private void endLine() {
        if (!letters.isEmpty()) {
            lines.add(IndexedLine.of(new ReadingOrder(letters).logical()));
            letters.clear();
        }
    }
}
