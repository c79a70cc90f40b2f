package dev.countersign.ceremony;

import dev.countersign.kernel.Digest;
import dev.countersign.kernel.Ids;
import dev.countersign.store.Secrets;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/** Makes one-time codes of six digits, keeps them from whoever reads the database, and compares them. */
final class Codes {
    private static final String CONTEXT = "ceremony.one_time_code";
    private static final int LENGTH = 6;
    private static final BigInteger RANGE = BigInteger.TEN.pow(LENGTH);

    private final Secrets secrets;

    Codes(Secrets secrets) {
        this.secrets = secrets;
    }

    /** A new code with all that is kept of it. */
    record Fresh(String hash, String hashKey, String sealedCode) {}

    Fresh make(Ids ids, String person) {
        var code = digits(ids);
        var key = ids.secret();
        return new Fresh(hash(key, person, code), seal(key), seal(code));
    }

    private static String digits(Ids ids) {
        var random = new BigInteger(Digest.sha256(ids.secret()), 16);
        return String.format("%0" + LENGTH + "d", random.mod(RANGE));
    }

    String open(String sealed) {
        return new String(secrets.open(CONTEXT, Base64.getDecoder().decode(sealed)), StandardCharsets.UTF_8);
    }

    boolean fits(OneTimeCode code, String tried) {
        var hash = hash(open(code.hashKey()), code.person(), tried);
        return MessageDigest.isEqual(
                code.hash().getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    /** The digits of what was typed, in whatever script; spaces are no fault. Empty where it cannot be a code. */
    static String typed(String text) {
        var digits = new StringBuilder();
        text.strip()
                .codePoints()
                .filter(c -> !Character.isSpaceChar(c) && c != '-')
                .map(c -> Character.digit(c, 10))
                .forEach(digit -> digits.append(digit < 0 ? "?" : String.valueOf(digit)));
        return digits.length() == LENGTH && digits.indexOf("?") < 0 ? digits.toString() : "";
    }

    private String seal(String text) {
        return Base64.getEncoder().encodeToString(secrets.seal(CONTEXT, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String hash(String key, String person, String code) {
        return Digest.sha256(key + "\n" + person + "\n" + code);
    }
}
