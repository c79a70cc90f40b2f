package dev.countersign.sealing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** PDFs in a ZIP, under names that are safe on every file system and never meet. */
final class Archive {
    private static final int LONGEST_NAME = 120;

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    void add(String name, byte[] pdf) {
        var safe = safe(name);
        var entry = safe + ".pdf";
        for (var i = 1; isTaken(entry); i++) {
            entry = safe + "_" + i + ".pdf";
        }
        files.put(entry, pdf);
    }

    private boolean isTaken(String entry) {
        return files.keySet().stream().anyMatch(entry::equalsIgnoreCase);
    }

    byte[] bytes(Instant at) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTime(at.toEpochMilli());
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The name without its ending; what could leave the folder, hide or confuse becomes an underscore. */
    static String safe(String name) {
        var bare = name.toLowerCase(Locale.ROOT).endsWith(".pdf") ? name.substring(0, name.length() - 4) : name;
        var plain = bare.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}/\\\\:*?\"<>|]", "_")
                .strip()
                .replaceAll("^\\.+|[. ]+$", "_");
        var cut = plain.codePointCount(0, plain.length()) <= LONGEST_NAME
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_NAME));
        return cut.isBlank() ? "document" : cut;
    }
}
