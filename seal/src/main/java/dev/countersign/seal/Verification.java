package dev.countersign.seal;

import java.util.List;

/** What a check of all signatures in a file found; valid means intact, trusted, and nothing added that was not allowed. */
public record Verification(
        boolean valid, List<SignatureReport> signatures, boolean coversWholeFile, List<String> problems) {
    public Verification {
        signatures = List.copyOf(signatures);
        problems = List.copyOf(problems);
    }
}
