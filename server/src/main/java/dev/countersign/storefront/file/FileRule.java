package dev.countersign.storefront.file;

import java.util.List;

/**
 * What a field takes for a file.
 *
 * @param maxSize in bytes
 */
public record FileRule(List<FileKind> accept, long maxSize) {
    public static final long LARGEST = 10L * 1024 * 1024;

    /** What a form takes that says nothing about it. */
    public static final FileRule USUAL = new FileRule(List.of(FileKind.values()), LARGEST);

    public FileRule {
        accept = List.copyOf(accept);
    }
}
