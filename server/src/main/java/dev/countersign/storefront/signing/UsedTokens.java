package dev.countersign.storefront.signing;

import java.time.Instant;

/** The tokens of pages that were posted already, while they could be posted again. */
public interface UsedTokens {
    /** Uses it up. False where that was done before. */
    boolean use(String tokenHash, Instant at);
}
