package dev.countersign.bench;

import dev.countersign.seal.Box;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.Deflater;

/** The files and requests of the load: a contract of ten pages and about 108 KB, each copy different in its last bytes. */
final class Samples {
    static final int PAGES = 10;
    private static final int SIZE = 108 * 1024;
    private static final int MARK = 24; // a multiple of three, so that only the last groups of the base64 differ
    private static final AtomicLong COPIES = new AtomicLong(System.nanoTime());

    private final byte[] file;
    private final byte[] before;
    private final byte[] after;

    private Samples(byte[] file, String recipients) {
        this.file = file;
        var head = "{\"status\":\"sent\",\"emailSubject\":\"Supply contract\",\"documents\":[{\"documentId\":\"1\","
                + "\"name\":\"Contract\",\"fileExtension\":\"pdf\",\"documentBase64\":\"";
        var fixed = Base64.getEncoder().encodeToString(Arrays.copyOf(file, file.length - MARK));
        this.before = ascii(head + fixed);
        this.after = ascii("\"}],\"recipients\":{\"signers\":[" + recipients + "]}}");
    }

    /** Text as programs write it, and a picture as in a letterhead, which makes most of the bytes. */
    static Samples ordinary(String recipients) {
        return new Samples(padded(pdf(25, SIZE)), recipients);
    }

    /** As many bytes, nearly all of them text in the open: what slows down servers that look through every word. */
    static Samples dense(String recipients) {
        return new Samples(padded(pdf(108, 0)), recipients);
    }

    byte[] file() {
        return file;
    }

    /** A request to create an envelope with a file nobody has sent before. */
    byte[] body() {
        var mark = Base64.getEncoder().encode(ascii("%%%023d".formatted(COPIES.incrementAndGet())));
        var body = new ByteArrayOutputStream(before.length + mark.length + after.length);
        body.writeBytes(before);
        body.writeBytes(mark);
        body.writeBytes(after);
        return body.toByteArray();
    }

    /** Two signers who share {@value #PAGES} signatures and as many texts. */
    static String twoSigners() {
        return signer(1, PAGES / 2) + "," + signer(2, PAGES / 2);
    }

    static String signer(int number, int pages) {
        var signatures = new ArrayList<String>();
        var texts = new ArrayList<String>();
        for (var page = 1; page <= pages; page++) {
            signatures.add(place(page, 80, 600));
            texts.add(place(page, 300, 600).replace("}", ",\"tabLabel\":\"t" + page + "\",\"value\":\"Lyon\"}"));
        }
        return "{\"recipientId\":\"%d\",\"name\":\"Signer %d\",\"email\":\"signer%d@example.com\",\"clientUserId\":\"%d\",\"tabs\":{\"signHereTabs\":[%s],\"textTabs\":[%s]}}"
                .formatted(number, number, number, number, String.join(",", signatures), String.join(",", texts));
    }

    private static String place(int page, int x, int y) {
        return "{\"documentId\":\"1\",\"pageNumber\":\"%d\",\"xPosition\":\"%d\",\"yPosition\":\"%d\"}"
                .formatted(page, x, y);
    }

    static Box box(int page, int x) {
        return new Box(page, x, 600, 120, 36);
    }

    private static byte[] pdf(int lines, int size) {
        var objects = new ArrayList<byte[]>();
        var kids = new StringBuilder();
        for (var page = 0; page < PAGES; page++) {
            kids.append(5 + 2 * page).append(" 0 R ");
        }
        objects.add(ascii("<< /Type /Catalog /Pages 2 0 R >>"));
        objects.add(ascii("<< /Type /Pages /Kids [ " + kids + "] /Count " + PAGES + " >>"));
        objects.add(ascii("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"));
        objects.add(picture());
        for (var page = 0; page < PAGES; page++) {
            objects.add(ascii("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >>"
                    + " /XObject << /Im1 4 0 R >> >> /Contents " + (6 + 2 * page) + " 0 R >>"));
            objects.add(size > 0 ? packed(text(page, lines)) : stream("", text(page, lines)));
        }
        if (size > 0) {
            objects.set(3, picture(size - file(objects).length));
        }
        return file(objects);
    }

    private static byte[] text(int page, int lines) {
        var content =
                new StringBuilder("BT /F1 %d Tf 56 740 Td %d TL\n".formatted(lines > 60 ? 4 : 11, lines > 60 ? 6 : 20));
        for (var line = 1; line <= lines; line++) {
            content.append(
                    "(%d.%d The supplier delivers the goods named in annex %d within ten days of each order.) Tj T*\n"
                            .formatted(page + 1, line, line));
        }
        return ascii(content.append("ET\n").toString());
    }

    private static byte[] picture() {
        return picture(3);
    }

    /** Grey noise of so many bytes, which no filter makes smaller. */
    private static byte[] picture(int bytes) {
        var noise = new byte[Math.max(1, bytes)];
        new Random(7).nextBytes(noise);
        return stream(
                "/Type /XObject /Subtype /Image /Width " + noise.length
                        + " /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 ",
                noise);
    }

    private static byte[] packed(byte[] content) {
        var deflater = new Deflater();
        deflater.setInput(content);
        deflater.finish();
        var out = new byte[content.length + 64];
        var length = deflater.deflate(out);
        deflater.end();
        return stream("/Filter /FlateDecode ", Arrays.copyOf(out, length));
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

    /** Ends with a comment of {@value #MARK} bytes that starts at a multiple of three. */
    private static byte[] padded(byte[] pdf) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(pdf);
        out.writeBytes(ascii("%".repeat(3 - pdf.length % 3)));
        out.writeBytes(ascii("0".repeat(MARK)));
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
