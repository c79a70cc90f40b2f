package dev.countersign.storefront;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256, the one code a shop signs with, and its comparison in constant time. */
public final class Hmac {
    private static final String ALGORITHM = "HmacSHA256";

    // finding it among all algorithms costs a quarter of a code
    private static final ThreadLocal<Mac> MAC = ThreadLocal.withInitial(Hmac::mac);

    private Hmac() {}

    private static Mac mac() {
        try {
            return Mac.getInstance(ALGORITHM);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    public static byte[] sha256(byte[] key, byte[] message) {
        try {
            var mac = MAC.get();
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] sha256(String key, String message) {
        return sha256(key.getBytes(UTF_8), message.getBytes(UTF_8));
    }

    public static boolean same(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }
}
