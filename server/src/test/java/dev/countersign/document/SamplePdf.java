package dev.countersign.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A small PDF written by hand, one line of text on each page. */
public final class SamplePdf {
    private SamplePdf() {}

    public static byte[] saying(String... pages) {
        var objects = new ArrayList<>(
                List.of("<</Type/Catalog/Pages 2 0 R>>", "", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"));
        var kids = new StringBuilder();
        for (var text : pages) {
            int page = objects.size() + 1;
            kids.append(page).append(" 0 R ");
            var drawing = "BT /F1 12 Tf 72 700 Td (" + text + ") Tj ET";
            objects.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>/Contents "
                    + (page + 1) + " 0 R>>");
            objects.add("<</Length " + drawing.length() + ">>stream\n" + drawing + "\nendstream");
        }
        objects.set(1, "<</Type/Pages/Kids[" + kids + "]/Count " + pages.length + ">>");
        return write(objects);
    }

    private static byte[] write(List<String> objects) {
        var pdf = new StringBuilder("%PDF-1.7\n");
        var table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int start = pdf.length();
        int size = objects.size() + 1;
        pdf.append("xref\n0 ").append(size).append('\n').append(table);
        pdf.append("trailer<</Size ")
                .append(size)
                .append("/Root 1 0 R>>\nstartxref\n")
                .append(start)
                .append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
