package dev.countersign.store;

/** Secrets at rest: AES-256-GCM under the master key. The context is bound to the secret, so that rows cannot be swapped. */
public interface Secrets {
    byte[] seal(String context, byte[] secret);

    byte[] open(String context, byte[] sealed);
}
