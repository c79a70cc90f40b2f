package dev.countersign.storefront.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of files a form may ask for. Which one a file is, its first bytes say; its name and its sender are not asked. */
public enum FileKind {
    PDF("application/pdf", '%', 'P', 'D', 'F', '-'),
    PNG("image/png", 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'),
    JPEG("image/jpeg", 0xFF, 0xD8, 0xFF);

    private final String mediaType;
    private final int[] beginning;

    FileKind(String mediaType, int... beginning) {
        this.mediaType = mediaType;
        this.beginning = beginning;
    }

    public String mediaType() {
        return mediaType;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FileKind> named(String wire) {
        return Stream.of(values()).filter(kind -> kind.wire().equals(wire)).findFirst();
    }

    static Optional<FileKind> of(byte[] file) {
        return Arrays.stream(values()).filter(kind -> kind.begins(file)).findFirst();
    }

    private boolean begins(byte[] file) {
        for (var i = 0; i < beginning.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != beginning[i]) {
                return false;
            }
        }
        return true;
    }
}
