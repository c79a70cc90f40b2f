package dev.countersign.seal;

import java.time.Instant;
import java.util.List;

/** What to seal: the original file, what is drawn on it, and who seals it when and why. */
public record SealRequest(byte[] original, List<Stamp> stamps, SigningKey key, Instant at, String reason) {
    public SealRequest {
        stamps = List.copyOf(stamps);
    }
}
