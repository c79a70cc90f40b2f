package dev.countersign.storefront;

import java.time.Instant;
import java.util.Optional;

/** Installations that were begun and not finished, by the hash of their state. */
public interface InstallStates {
    void put(String hash, ShopDomain shop, Instant expiresAt);

    /** Takes the state out, so that it is found once; empty also when it is too late. */
    Optional<ShopDomain> take(String hash, Instant at);
}
