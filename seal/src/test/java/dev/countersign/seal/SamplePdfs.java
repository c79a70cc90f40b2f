package dev.countersign.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;

/** Documents for tests, friendly and hostile. */
final class SamplePdfs {
    static final PDFont HELVETICA = new PDType1Font(FontName.HELVETICA);

    private SamplePdfs() {}

    interface Drawing {
        void on(PDDocument document) throws IOException;
    }

    static byte[] pdf(Drawing drawing) {
        return pdf(CompressParameters.NO_COMPRESSION, drawing);
    }

    static byte[] pdf(CompressParameters compression, Drawing drawing) {
        try (var document = new PDDocument()) {
            drawing.on(document);
            var out = new ByteArrayOutputStream();
            document.save(out, compression);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] pages(int count) {
        return pdf(document -> {
            for (int i = 1; i <= count; i++) {
                write(document, page(document, 0), "Page " + i + " of a contract, please /sn1/ here");
            }
        });
    }

    static byte[] compressed() {
        return pdf(
                CompressParameters.DEFAULT_COMPRESSION,
                document -> write(document, page(document, 0), "With object streams"));
    }

    /** A CropBox off the origin, UserUnit 2, and a text whose baseline starts 100, 150 from the displayed top left. */
    static byte[] turned(int rotation, float userUnit) {
        return pdf(document -> {
            var page = page(document, rotation);
            page.setCropBox(new PDRectangle(30, 50, 400, 500));
            page.setUserUnit(userUnit);
            try (var content = new PDPageContentStream(document, page)) {
                var m = PageGeometry.of(page).toUserSpace();
                content.transform(new Matrix(m[0], m[1], m[2], m[3], m[4], m[5]));
                content.beginText();
                content.setFont(HELVETICA, 12);
                content.setTextMatrix(new Matrix(1, 0, 0, -1, 100, 150));
                content.showText("Sign here");
                content.endText();
            }
        });
    }

    static PDPage page(PDDocument document, int rotation) {
        var page = new PDPage(PDRectangle.A4);
        page.setRotation(rotation);
        document.addPage(page);
        return page;
    }

    static void write(PDDocument document, PDPage page, String text) throws IOException {
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(HELVETICA, 12);
            content.newLineAtOffset(72, 700);
            content.showText(text);
            content.endText();
        }
    }

    static byte[] ownerPasswordOnly() {
        return pdf(document -> {
            page(document, 0);
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
        });
    }

    /** A classic PDF of hand-written objects, numbered from 1; object 1 is the catalog. */
    static byte[] raw(byte[]... objects) {
        var out = new ByteArrayOutputStream();
        var offsets = new int[objects.length];
        out.writeBytes(ascii("%PDF-1.7\n"));
        for (int i = 0; i < objects.length; i++) {
            offsets[i] = out.size();
            out.writeBytes(ascii((i + 1) + " 0 obj\n"));
            out.writeBytes(objects[i]);
            out.writeBytes(ascii("\nendobj\n"));
        }
        int xref = out.size();
        out.writeBytes(ascii("xref\n0 " + (objects.length + 1) + "\n0000000000 65535 f \n"));
        for (int offset : offsets) {
            out.writeBytes(ascii("%010d 00000 n \n".formatted(offset)));
        }
        out.writeBytes(
                ascii("trailer <</Size " + (objects.length + 1) + " /Root 1 0 R>>\nstartxref\n" + xref + "\n%%EOF\n"));
        return out.toByteArray();
    }

    static byte[] raw(String... objects) {
        var bytes = new byte[objects.length][];
        for (int i = 0; i < objects.length; i++) {
            bytes[i] = ascii(objects[i]);
        }
        return raw(bytes);
    }

    static byte[] hugeCount() {
        return raw(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Count 2000000000/Kids[3 0 R]>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>");
    }

    static byte[] deepTree(int depth) {
        var objects = new String[depth + 2];
        objects[0] = "<</Type/Catalog/Pages 2 0 R>>";
        for (int i = 1; i <= depth; i++) {
            objects[i] =
                    "<</Type/Pages/Count 1/Kids[" + (i + 2) + " 0 R]" + (i > 1 ? "/Parent " + i + " 0 R" : "") + ">>";
        }
        objects[depth + 1] = "<</Type/Page/Parent " + (depth + 1) + " 0 R/MediaBox[0 0 600 800]>>";
        return raw(objects);
    }

    /** Each form draws the next one ten times: 10 to the power of the levels. */
    static byte[] formsCallingForms(int levels) {
        var objects = new String[levels + 4];
        objects[0] = "<</Type/Catalog/Pages 2 0 R>>";
        objects[1] = "<</Type/Pages/Count 1/Kids[3 0 R]>>";
        objects[2] =
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>";
        objects[3] = "<</Length 4>>stream\n/F Do\nendstream".replace("/Length 4", "/Length 5");
        for (int i = 4; i < objects.length; i++) {
            boolean last = i == objects.length - 1;
            var draws = last ? "0 0 m" : "/F Do ".repeat(10);
            var resources = last ? "" : "/Resources<</XObject<</F " + (i + 2) + " 0 R>>>>";
            objects[i] = "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]" + resources + "/Length " + draws.length()
                    + ">>stream\n" + draws + "\nendstream";
        }
        return raw(objects);
    }

    static byte[] stream(String entries, byte[] data) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(ascii("<<" + entries + "/Length " + data.length + ">>stream\n"));
        out.writeBytes(data);
        out.writeBytes(ascii("\nendstream"));
        return out.toByteArray();
    }

    /** One page whose contents are object 4; further objects count from 5. */
    static byte[] showing(byte[] contents, String entries, byte[]... further) {
        var objects = new byte[4 + further.length][];
        objects[0] = ascii("<</Type/Catalog/Pages 2 0 R>>");
        objects[1] = ascii("<</Type/Pages/Count 1/Kids[3 0 R]>>");
        objects[2] = ascii("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R" + entries + ">>");
        objects[3] = contents;
        System.arraycopy(further, 0, objects, 4, further.length);
        return raw(objects);
    }

    /** A file that is nothing but its cross-reference stream. */
    static byte[] endingInCrossReferences(byte[] stream) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(ascii("%PDF-1.7\n1 0 obj\n"));
        out.writeBytes(stream);
        out.writeBytes(ascii("\nendobj\nstartxref\n9\n%%EOF\n"));
        return out.toByteArray();
    }

    static byte[] deflated(byte[] data) {
        var deflater = new Deflater(9);
        var out = new ByteArrayOutputStream();
        deflater.setInput(data);
        deflater.finish();
        drain(deflater, new byte[1 << 16], out);
        deflater.end();
        return out.toByteArray();
    }

    static byte[] bomb(long size) {
        var blanks = deflatedBlanks(size);
        var contents = new ByteArrayOutputStream();
        contents.writeBytes(ascii("<</Filter/FlateDecode/Length " + blanks.length + ">>stream\n"));
        contents.writeBytes(blanks);
        contents.writeBytes(ascii("\nendstream"));
        return raw(
                ascii("<</Type/Catalog/Pages 2 0 R>>"),
                ascii("<</Type/Pages/Count 1/Kids[3 0 R]>>"),
                ascii("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>"),
                contents.toByteArray());
    }

    static byte[] deflatedBlanks(long size) {
        var deflater = new Deflater(9);
        var chunk = new byte[1 << 20];
        Arrays.fill(chunk, (byte) ' ');
        var out = new ByteArrayOutputStream();
        var buffer = new byte[1 << 16];
        for (long written = 0; written < size; written += chunk.length) {
            deflater.setInput(chunk);
            drain(deflater, buffer, out);
        }
        deflater.finish();
        drain(deflater, buffer, out);
        deflater.end();
        return out.toByteArray();
    }

    private static void drain(Deflater deflater, byte[] buffer, ByteArrayOutputStream out) {
        for (int length = deflater.deflate(buffer); length > 0; length = deflater.deflate(buffer)) {
            out.write(buffer, 0, length);
        }
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] withCatalogEntry(String key, COSBase value) {
        return pdf(document -> {
            page(document, 0);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName(key), value);
        });
    }
}
