package dev.countersign.identity;

import dev.countersign.kernel.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Proof that who redeems a code is who asked for it (RFC 7636, method S256 alone). */
public final class Pkce {
    public static final String METHOD = "S256";

    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

    private Pkce() {}

    public static boolean isChallenge(String text) {
        return CHALLENGE.matcher(text).matches();
    }

    static boolean matches(String challenge, String verifier) {
        return VERIFIER.matcher(verifier).matches()
                && MessageDigest.isEqual(ascii(challenge), ascii(challengeOf(verifier)));
    }

    static String challengeOf(String verifier) {
        var digest = HexFormat.of().parseHex(Digest.sha256(verifier));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
