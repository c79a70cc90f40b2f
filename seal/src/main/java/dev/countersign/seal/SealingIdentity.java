package dev.countersign.seal;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** The two certificates and keys of a self-made sealing authority. */
public record SealingIdentity(
        X509Certificate root, PrivateKey rootKey, X509Certificate signing, PrivateKey signingKey) {}
