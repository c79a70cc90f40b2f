package dev.countersign.envelope.recipient;

import dev.countersign.store.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;

/** Access codes at rest: sealed with the master key, compared without regard to case and in constant time. */
public final class AccessCodes {
    private static final String CONTEXT = "envelope.access_code";

    private AccessCodes() {}

    public static String seal(Secrets secrets, String code) {
        return Base64.getEncoder().encodeToString(secrets.seal(CONTEXT, code.getBytes(StandardCharsets.UTF_8)));
    }

    public static String open(Secrets secrets, String sealed) {
        return new String(secrets.open(CONTEXT, Base64.getDecoder().decode(sealed)), StandardCharsets.UTF_8);
    }

    public static boolean matches(Secrets secrets, String sealed, String tried) {
        return MessageDigest.isEqual(folded(open(secrets, sealed)), folded(tried));
    }

    private static byte[] folded(String code) {
        return code.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    }
}
