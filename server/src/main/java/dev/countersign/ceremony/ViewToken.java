package dev.countersign.ceremony;

import java.time.Instant;

/** A signing URL as it stood before somebody came with it. */
public record ViewToken(ViewTerms terms, Instant expiresAt, boolean used) {
    boolean opensAt(Instant now) {
        return !used && now.isBefore(expiresAt);
    }
}
