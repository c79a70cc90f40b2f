package dev.countersign.seal;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;

/** A signing key held in this process. */
public record LocalSigningKey(PrivateKey key, List<X509Certificate> chain) implements SigningKey {
    public LocalSigningKey {
        chain = List.copyOf(chain);
    }

    public static LocalSigningKey of(SealingIdentity identity) {
        return new LocalSigningKey(identity.signingKey(), List.of(identity.signing(), identity.root()));
    }

    @Override
    public byte[] sign(byte[] data) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The sealing key cannot sign: " + e.getMessage(), e);
        }
    }
}
