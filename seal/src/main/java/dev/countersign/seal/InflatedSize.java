package dev.countersign.seal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/** Refuses streams that are small in the file and huge when decoded, by decoding them no further than the cap. */
final class InflatedSize {
    // what one byte becomes at most: 12 bits of LZW stand for up to 3838 bytes; Flate and run lengths give less
    private static final long MOST_GROWTH = 2600;
    private static final int PICTURES = 4;
    private static final String OBJECT_STREAM = "/ObjStm";
    private static final int STREAMS_AFTER_NAME = 8;

    private final long cap;

    InflatedSize(long cap) {
        this.cap = cap;
    }

    /**
     * Where a damaged file is searched for its object streams, the search looks for their name in the raw bytes and
     * unpacks what follows, past {@link #check}.
     */
    void checkObjectStreams(byte[] pdf) {
        if (pdf.length * MOST_GROWTH <= cap) {
            return;
        }
        var text = new String(pdf, StandardCharsets.ISO_8859_1);
        int measured = 0;
        for (int name = text.indexOf(OBJECT_STREAM); name >= 0; name = text.indexOf(OBJECT_STREAM, name + 1)) {
            int at = Math.max(name, measured);
            for (int i = 0; i < STREAMS_AFTER_NAME; i++) {
                at = text.indexOf("stream", at + 1);
                if (at < 0) {
                    return;
                }
                if (!text.startsWith("end", at - 3)) {
                    checkInflated(pdf, text.startsWith("\r\n", at + 6) ? at + 8 : at + 7);
                }
                measured = at;
            }
        }
    }

    private void checkInflated(byte[] pdf, int start) {
        var inflater = new Inflater();
        var buffer = new byte[1 << 16];
        try {
            inflater.setInput(pdf, Math.min(start, pdf.length), Math.max(0, pdf.length - start));
            for (int read = inflater.inflate(buffer); read > 0; read = inflater.inflate(buffer)) {
                refuseAbove(inflater.getBytesWritten(), cap);
            }
        } catch (DataFormatException e) {
            return; // not deflated, or damaged: the parser will say so
        } finally {
            inflater.end();
        }
    }

    /** Pictures may be larger: nobody unpacks them here, unless they pose as something else. */
    void check(COSStream stream) {
        Fence.check();
        var filters = filters(stream);
        if (filters.isEmpty()) {
            return;
        }
        boolean picture = COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
        try (var raw = stream.createRawInputStream()) {
            decode(raw.readAllBytes(), filters, stream, picture ? cap * PICTURES : cap);
        } catch (IOException e) {
            return; // damaged content shows as an empty page, as in every viewer
        }
    }

    /** What an earlier filter gives is kept for the next one; of the last one's only the length counts. */
    private void decode(byte[] raw, List<COSName> filters, COSStream stream, long most) throws IOException {
        var data = raw;
        for (int i = 0; i < filters.size(); i++) {
            boolean last = i + 1 == filters.size();
            if (isPictures(filters.get(i)) || last && data.length * MOST_GROWTH <= most) {
                return;
            }
            var kept = new ByteArrayOutputStream();
            FilterFactory.INSTANCE
                    .getFilter(filters.get(i))
                    .decode(
                            new ByteArrayInputStream(data),
                            new Capped(last ? OutputStream.nullOutputStream() : kept, most),
                            stream,
                            i);
            data = kept.toByteArray();
        }
    }

    private static boolean isPictures(COSName filter) {
        return switch (filter.getName()) {
            case "DCTDecode", "DCT", "JPXDecode", "JBIG2Decode", "CCITTFaxDecode", "CCF" -> true;
            default -> false;
        };
    }

    private static List<COSName> filters(COSStream stream) {
        return switch (stream.getFilters()) {
            case COSName name -> List.of(name);
            case COSArray array ->
                array.toList().stream()
                        .map(each -> each instanceof COSObject reference ? reference.getObject() : each)
                        .filter(COSName.class::isInstance)
                        .map(COSName.class::cast)
                        .toList();
            case null, default -> List.of();
        };
    }

    private static void refuseAbove(long size, long most) {
        if (size > most) {
            throw new PdfRefused(
                    PdfRefused.Reason.TOO_LARGE_INSIDE,
                    "A part of the file is larger than " + (most >> 20) + " MB when unpacked");
        }
        Fence.check();
    }

    /** Counts bytes up to the cap. */
    private static final class Capped extends OutputStream {
        private final OutputStream target;
        private final long most;
        private long size;

        Capped(OutputStream target, long most) {
            this.target = target;
            this.most = most;
        }

        @Override
        public void write(int value) throws IOException {
            refuseAbove(++size, most);
            target.write(value);
        }

        @Override
        public void write(byte[] source, int from, int length) throws IOException {
            size += length;
            refuseAbove(size, most);
            target.write(source, from, length);
        }
    }
}
