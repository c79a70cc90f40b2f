package dev.countersign.seal;

import java.time.Instant;

/** One sealing identity for all tests: making RSA keys is slow. */
final class Keys {
    static final SealingIdentity IDENTITY = SealingAuthority.create("Test Ltd", Instant.now());
    static final SigningKey KEY = LocalSigningKey.of(IDENTITY);

    private Keys() {}
}
