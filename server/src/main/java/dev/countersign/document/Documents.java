package dev.countersign.document;

import dev.countersign.seal.PageSize;
import dev.countersign.seal.TextIndex;
import java.util.List;

/** Uploaded files: looked through once, kept byte for byte, found again by their SHA-256. */
public interface Documents {
    /** Looks the file through and keeps it. Refuses what cannot be signed, with {@code path} naming the culprit. */
    Stored keep(byte[] bytes, String name, String path);

    byte[] bytes(String sha256);

    /** The searchable text of a kept PDF. */
    TextIndex text(String sha256);

    /** A kept PDF. {@code warnings} tells what in it might surprise: scripts, embedded files, earlier signatures. */
    record Stored(String sha256, long size, List<PageSize> pages, boolean signed, List<String> warnings) {}
}
