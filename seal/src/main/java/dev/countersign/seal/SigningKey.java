package dev.countersign.seal;

import java.security.cert.X509Certificate;
import java.util.List;

/** A key that seals documents; where it lives (memory, HSM) is its own business. */
public interface SigningKey {
    /** The SHA256withRSA signature of the data. */
    byte[] sign(byte[] data);

    /** The signing certificate first, its issuers after it, the root last. */
    List<X509Certificate> chain();
}
