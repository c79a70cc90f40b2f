package dev.countersign.store;

import java.util.Optional;

/** Files by the SHA-256 of their bytes: written once, never changed, so that equal files are stored once. */
public interface Blobs {
    /** Stores the bytes durably and returns their lower-case hexadecimal SHA-256. Call it outside a transaction. */
    String put(byte[] bytes);

    Optional<byte[]> get(String sha256);
}
