package dev.countersign.store;

/** The master key is not the one the secrets of this database were sealed with. */
public final class MasterKeyMismatch extends RuntimeException {
    MasterKeyMismatch(String message) {
        super(message);
    }
}
