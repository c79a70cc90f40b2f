package dev.countersign.storefront;

import java.util.Optional;

/** The secrets that the requests of shops are checked with. */
public interface ShopKeys {
    /** The secrets of a registered shop. What is found and what is not must take the same time. */
    Keys of(ShopDomain shop);

    /**
     * What to check with.
     *
     * @param known whether the shop is registered; where it is not, the secrets are made up and open nothing
     * @param previous the secret before the last rotation, while it is still accepted
     */
    record Keys(boolean known, String current, Optional<String> previous, int clockSkewSeconds) {
        /** Nothing secret gets into a log by way of a record's text. */
        @Override
        public String toString() {
            return "Keys[…]";
        }
    }
}
