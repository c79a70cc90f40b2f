package dev.countersign.kernel;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** Where new ids and secrets come from; injected, so that tests can count instead. */
public interface Ids {
    UUID guid();

    /** A fresh secret of 256 bits, written in URL-safe base64. */
    String secret();

    /** The ids of a running server: version 4 GUIDs and a strong random source. */
    static Ids random() {
        var random = new SecureRandom();
        return new Ids() {
            @Override
            public UUID guid() {
                return UUID.randomUUID();
            }

            @Override
            public String secret() {
                var bytes = new byte[32];
                random.nextBytes(bytes);
                return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            }
        };
    }
}
