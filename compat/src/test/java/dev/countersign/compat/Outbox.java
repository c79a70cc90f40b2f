package dev.countersign.compat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The mails of a server without SMTP, as they lie in {@code DATA/outbox}. */
record Outbox(Path folder) {
    /** One mail, by its headers; the body stays as it was written. */
    record Mail(String raw) {
        String header(String name) {
            var matcher = Pattern.compile("(?im)^" + Pattern.quote(name) + ":\\s*((?:.*)(?:\\r?\\n[ \\t].*)*)")
                    .matcher(head());
            return matcher.find()
                    ? matcher.group(1).replaceAll("\\r?\\n[ \\t]+", " ").strip()
                    : "";
        }

        boolean isTo(String address) {
            return header("To").toLowerCase(java.util.Locale.ROOT).contains(address);
        }

        /** The way in that the mail holds. */
        String link() {
            var decoded = raw.replaceAll("=\\r?\\n", "").replace("=3D", "=");
            var matcher =
                    Pattern.compile("https?://[^\\s\"<>]+/signing/m/[\\w-]+").matcher(decoded);
            if (!matcher.find()) {
                throw new AssertionError("no link in " + raw);
            }
            return matcher.group();
        }

        private String head() {
            var end = Pattern.compile("\\r?\\n\\r?\\n").matcher(raw);
            return end.find() ? raw.substring(0, end.start()) : raw;
        }
    }

    static Outbox of(Path data) {
        return new Outbox(data.resolve("outbox"));
    }

    List<Mail> mails() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(Outbox::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mail read(Path file) {
        try {
            return new Mail(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
