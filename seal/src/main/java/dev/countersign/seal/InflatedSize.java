package dev.countersign.seal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDPage;

/** Refuses streams that are small in the file and huge when decoded, by decoding them no further than the cap. */
final class InflatedSize {
    private static final int DICTIONARY_WITHIN = 600;

    private final long cap;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    InflatedSize(long cap) {
        this.cap = cap;
    }

    /** Object and cross-reference streams are decoded when the file is opened, so they are measured in the raw bytes. */
    void checkStructure(byte[] pdf) {
        var text = new String(pdf, StandardCharsets.ISO_8859_1);
        for (int at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + 6)) {
            Fence.check();
            boolean ends = at >= 3 && text.startsWith("end", at - 3);
            if (!ends && isStructure(text.substring(Math.max(0, at - DICTIONARY_WITHIN), at))) {
                int start = text.startsWith("\r\n", at + 6) ? at + 8 : at + 7;
                checkInflated(pdf, start);
            }
        }
    }

    private static boolean isStructure(String before) {
        var dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
        return dictionary.contains("/ObjStm") || dictionary.contains("/XRef");
    }

    private void checkInflated(byte[] pdf, int start) {
        var inflater = new Inflater();
        var buffer = new byte[1 << 16];
        try {
            inflater.setInput(pdf, Math.min(start, pdf.length), Math.max(0, pdf.length - start));
            for (int read = inflater.inflate(buffer); read > 0; read = inflater.inflate(buffer)) {
                refuseAbove(inflater.getBytesWritten());
            }
        } catch (DataFormatException e) {
            return; // not deflated, or damaged: the parser will say so
        } finally {
            inflater.end();
        }
    }

    /** Page contents and the forms they may draw. */
    void checkPages(List<PDPage> pages) {
        var open = new ArrayDeque<COSDictionary>();
        for (var page : pages) {
            checkContents(page.getCOSObject().getDictionaryObject(COSName.CONTENTS));
            if (page.getResources() != null) {
                open.add(page.getResources().getCOSObject());
            }
        }
        while (!open.isEmpty()) {
            checkForms(open.remove(), open);
        }
    }

    private void checkContents(COSBase contents) {
        if (contents instanceof COSStream stream && seen.add(stream)) {
            check(stream);
        } else if (contents instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSStream stream && seen.add(stream)) {
                    check(stream);
                }
            }
        }
    }

    private void checkForms(COSDictionary resources, ArrayDeque<COSDictionary> open) {
        var forms = seen.add(resources) ? resources.getCOSDictionary(COSName.XOBJECT) : null;
        if (forms == null || !seen.add(forms)) {
            return;
        }
        for (var name : forms.keySet()) {
            if (forms.getDictionaryObject(name) instanceof COSStream form
                    && COSName.FORM.equals(form.getCOSName(COSName.SUBTYPE))
                    && seen.add(form)) {
                check(form);
                var own = form.getCOSDictionary(COSName.RESOURCES);
                if (own != null) {
                    open.add(own);
                }
            }
        }
    }

    private void check(COSStream stream) {
        Fence.check();
        try {
            var filters = filters(stream);
            byte[] data = filters.isEmpty()
                    ? new byte[0]
                    : stream.createRawInputStream().readAllBytes();
            for (int i = 0; i < filters.size(); i++) {
                var decoded = new Capped();
                FilterFactory.INSTANCE
                        .getFilter(filters.get(i))
                        .decode(new ByteArrayInputStream(data), decoded, stream, i);
                data = i + 1 < filters.size() ? decoded.toByteArray() : data;
            }
        } catch (IOException e) {
            return; // damaged content shows as an empty page, as in every viewer
        }
    }

    private static List<COSName> filters(COSStream stream) {
        return switch (stream.getFilters()) {
            case COSName name -> List.of(name);
            case COSArray array ->
                array.toList().stream()
                        .filter(COSName.class::isInstance)
                        .map(COSName.class::cast)
                        .toList();
            case null, default -> List.of();
        };
    }

    private void refuseAbove(long size) {
        if (size > cap) {
            throw new PdfRefused(
                    PdfRefused.Reason.TOO_LARGE_INSIDE,
                    "A part of the file is larger than " + (cap >> 20) + " MB when unpacked");
        }
        Fence.check();
    }

    /** Collects bytes up to the cap. */
    private final class Capped extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void write(int value) {
            refuseAbove(bytes.size() + 1L);
            bytes.write(value);
        }

        @Override
        public void write(byte[] source, int from, int length) {
            refuseAbove((long) bytes.size() + length);
            bytes.write(source, from, length);
        }

        byte[] toByteArray() {
            return bytes.toByteArray();
        }
    }
}
