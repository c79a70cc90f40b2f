package dev.countersign.compat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** PDFs for the tests, written by hand so that each is exactly what its name says. */
final class Samples {
    private Samples() {}

    /** Two pages; the anchors are {@code /sn1/} and {@code /sn2/}. */
    static byte[] contract() {
        return pages(
                List.of("Agreement between Ann and Ben", "Ann supplies apples, Ben pays for them.", "Ann: /sn1/"),
                List.of("Second page", "Ben: /sn2/"));
    }

    @SafeVarargs
    static byte[] pages(List<String>... pages) {
        var objects = new ArrayList<byte[]>();
        objects.add(ascii("<< /Type /Catalog /Pages 2 0 R >>"));
        var kids = new StringBuilder();
        for (var i = 0; i < pages.length; i++) {
            kids.append(4 + 2 * i).append(" 0 R ");
        }
        objects.add(ascii("<< /Type /Pages /Kids [ " + kids + "] /Count " + pages.length + " >>"));
        objects.add(ascii("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"));
        for (var i = 0; i < pages.length; i++) {
            objects.add(ascii(
                    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents "
                            + (5 + 2 * i) + " 0 R >>"));
            objects.add(stream("", text(pages[i])));
        }
        return file(objects);
    }

    private static byte[] text(List<String> lines) {
        var content = new StringBuilder("BT /F1 14 Tf 72 700 Td 36 TL\n");
        lines.forEach(line -> content.append('(').append(line).append(") Tj T*\n"));
        return ascii(content.append("ET\n").toString());
    }

    static byte[] withoutPages() {
        return file(List.of(ascii("<< /Type /Catalog /Pages 2 0 R >>"), ascii("<< /Type /Pages /Kids [] /Count 0 >>")));
    }

    static byte[] broken() {
        return ascii("%PDF-1.7\nthis is not the rest of a PDF\n");
    }

    /** A page whose content is 200 MB of blanks in 200 KB. */
    static byte[] bomb() {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
            var blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (var i = 0; i < 200; i++) {
                deflater.write(blanks);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return onePage(stream("/Filter /FlateDecode ", packed.toByteArray()));
    }

    /** A good PDF that is simply too large. */
    static byte[] ofMegabytes(int megabytes) {
        var noise = new byte[megabytes << 20];
        new Random(7).nextBytes(noise);
        var objects = new ArrayList<>(List.of(
                ascii("<< /Type /Catalog /Pages 2 0 R >>"),
                ascii("<< /Type /Pages /Kids [ 3 0 R ] /Count 1 >>"),
                ascii("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << >> >>"),
                stream("", noise)));
        return file(objects);
    }

    static byte[] encrypted() {
        try {
            var folder = Files.createTempDirectory("countersign-encrypted");
            var open = Files.write(folder.resolve("open.pdf"), contract());
            var closed = folder.resolve("closed.pdf");
            Tool.run("qpdf", "--encrypt", "user", "owner", "256", "--", open.toString(), closed.toString())
                    .expectSuccess();
            return Files.readAllBytes(closed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] onePage(byte[] content) {
        return file(List.of(
                ascii("<< /Type /Catalog /Pages 2 0 R >>"),
                ascii("<< /Type /Pages /Kids [ 3 0 R ] /Count 1 >>"),
                ascii("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << >> /Contents 4 0 R >>"),
                content));
    }

    private static byte[] stream(String entries, byte[] content) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(ascii("<< " + entries + "/Length " + content.length + " >>\nstream\n"));
        out.writeBytes(content);
        out.writeBytes(ascii("\nendstream"));
        return out.toByteArray();
    }

    private static byte[] file(List<byte[]> objects) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(ascii("%PDF-1.7\n"));
        var table = new StringBuilder("xref\n0 %d\n0000000000 65535 f \n".formatted(objects.size() + 1));
        for (var i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(out.size()));
            out.writeBytes(ascii((i + 1) + " 0 obj\n"));
            out.writeBytes(objects.get(i));
            out.writeBytes(ascii("\nendobj\n"));
        }
        var start = out.size();
        out.writeBytes(ascii(table + "trailer\n<< /Size " + (objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n"
                + start + "\n%%EOF\n"));
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static Path keep(byte[] bytes, String name) {
        try {
            return Files.write(Files.createTempDirectory("countersign-sample").resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
