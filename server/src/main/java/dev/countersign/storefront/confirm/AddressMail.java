package dev.countersign.storefront.confirm;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail about the e-mail address of a customer.
 *
 * @param id the same at each try
 * @param shop the host at which customers know it
 * @param link to the page that asks; empty in a mail that asks nothing
 */
public record AddressMail(UUID id, Kind kind, String to, String language, String shop, String link, Instant queuedAt) {
    /** What it is about. */
    public enum Kind {
        /** To the new address: is it his? */
        CONFIRM,
        /** To the old address: it is not that of the account any more. */
        CHANGED
    }

    /** Without the link, which is a secret. */
    @Override
    public String toString() {
        return "AddressMail[" + kind + ", " + id + "]";
    }
}
