package dev.countersign.envelope;

import dev.countersign.store.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Tokens of edit locks at rest: sealed with the master key, opened for nobody but the lock's owner. */
public final class LockTokens {
    private static final String CONTEXT = "envelope.edit_lock";

    private LockTokens() {}

    public static String seal(Secrets secrets, String token) {
        return Base64.getEncoder().encodeToString(secrets.seal(CONTEXT, token.getBytes(StandardCharsets.UTF_8)));
    }

    public static String open(Secrets secrets, String sealed) {
        return new String(secrets.open(CONTEXT, Base64.getDecoder().decode(sealed)), StandardCharsets.UTF_8);
    }
}
