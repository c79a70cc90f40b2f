package dev.countersign.storefront.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with a key that is used for one file and never again, bound to the file's id. */
final class FileCipher {
    /** One key encrypts one text, so that no nonce can come twice. */
    private static final byte[] NONCE = new byte[12];

    private final SecretKeySpec key;
    private final String id;

    FileCipher(byte[] key, String id) {
        this.key = new SecretKeySpec(key, "AES");
        this.id = id;
    }

    byte[] encrypt(byte[] file) {
        return run(Cipher.ENCRYPT_MODE, file);
    }

    byte[] decrypt(byte[] stored) {
        return run(Cipher.DECRYPT_MODE, stored);
    }

    private byte[] run(int mode, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(128, NONCE));
            cipher.updateAAD(id.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The file " + id + " of a customer cannot be read.", e);
        }
    }
}
