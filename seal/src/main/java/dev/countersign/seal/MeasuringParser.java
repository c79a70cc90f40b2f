package dev.countersign.seal;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * Measures each stream when it is met and before anyone unpacks it: object and cross-reference streams while the file
 * is opened, contents, fonts and forms when they are first asked for.
 */
final class MeasuringParser extends PDFParser {
    private final InflatedSize size;

    MeasuringParser(byte[] pdf, InflatedSize size) throws IOException {
        super(new RandomAccessReadBuffer(pdf));
        this.size = size;
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        var stream = super.parseCOSStream(dictionary);
        long position = source.getPosition(); // filters may be named elsewhere in the file
        size.check(stream);
        source.seek(position);
        return stream;
    }
}
