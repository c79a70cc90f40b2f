package dev.countersign.seal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one signature says and whether that holds; intact means digest and signature value are right.
 *
 * @param rootSha256 the hexadecimal fingerprint of the root its certificate leads to, trusted or not
 */
public record SignatureReport(
        String signer,
        @Nullable Instant claimedAt,
        boolean intact,
        String subject,
        String issuer,
        @Nullable String rootSha256,
        List<String> problems) {
    public SignatureReport {
        problems = List.copyOf(problems);
    }
}
