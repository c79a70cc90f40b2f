package dev.countersign.store;

import dev.countersign.kernel.Digest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Files in memory. */
public final class MemoryBlobs implements Blobs {
    private final Map<String, byte[]> kept;

    public MemoryBlobs() {
        this(new HashMap<>());
    }

    /** Keeps them where a test can look. */
    public MemoryBlobs(Map<String, byte[]> kept) {
        this.kept = kept;
    }

    @Override
    public String put(byte[] bytes) {
        var sha256 = Digest.sha256(bytes);
        kept.put(sha256, bytes);
        return sha256;
    }

    @Override
    public Optional<byte[]> get(String sha256) {
        return Optional.ofNullable(kept.get(sha256));
    }
}
