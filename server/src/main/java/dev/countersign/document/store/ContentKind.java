package dev.countersign.document.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What a file is by its content, for files that are no PDF. The extension is not asked: it is often wrong. */
enum ContentKind {
    NOTHING("an empty file", "Send the bytes of the PDF, in JSON as base64.", start -> start.isEmpty()),
    BASE64_PDF("the base64 text of a PDF", "It was encoded twice: encode the bytes once.", starts("JVBERi")),
    DOCX("a Word document", in("PK\3\4", "word/")),
    XLSX("an Excel workbook", in("PK\3\4", "xl/")),
    PPTX("a PowerPoint presentation", in("PK\3\4", "ppt/")),
    ZIP("a ZIP archive", starts("PK\3\4")),
    OLE("an older Office document", starts("\u00d0\u00cf\u0011\u00e0")),
    RTF("a rich text document", starts("{\\rtf")),
    PNG("a PNG image", starts("\u0089PNG")),
    JPEG("a JPEG image", starts("\u00ff\u00d8\u00ff")),
    GIF("a GIF image", starts("GIF8")),
    TIFF("a TIFF image", start -> start.startsWith("II*\0") || start.startsWith("MM\0*")),
    HTML("an HTML page", ContentKind::looksLikeHtml),
    TEXT("plain text", start -> start.chars().noneMatch(c -> c < ' ' && "\t\r\n\f".indexOf(c) < 0)),
    OTHER("a file of an unknown kind", start -> true);

    private static final int LOOKED_AT = 8192;

    private final String words;
    private final String fix;
    private final Predicate<String> fits;

    ContentKind(String words, Predicate<String> fits) {
        this(words, "Convert the file to PDF and send that.", fits);
    }

    ContentKind(String words, String fix, Predicate<String> fits) {
        this.words = words;
        this.fix = fix;
        this.fits = fits;
    }

    static ContentKind of(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(kind -> kind.fits.test(start))
                .findFirst()
                .orElse(OTHER);
    }

    String words() {
        return words;
    }

    String fix() {
        return fix;
    }

    private static Predicate<String> starts(String magic) {
        return start -> start.startsWith(magic);
    }

    private static Predicate<String> in(String magic, String entry) {
        return start -> start.startsWith(magic) && start.contains(entry);
    }

    private static boolean looksLikeHtml(String start) {
        var text = start.strip().toLowerCase(Locale.ROOT);
        return List.of("<!doctype html", "<html", "<head", "<body").stream().anyMatch(text::startsWith);
    }
}
