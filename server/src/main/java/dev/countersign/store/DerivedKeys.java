package dev.countersign.store;

/** Keys for signing what leaves the server and comes back: one for each purpose, from the master key, stored nowhere. */
public interface DerivedKeys {
    /** 32 bytes that are the same on all nodes. */
    byte[] key(String purpose);
}
