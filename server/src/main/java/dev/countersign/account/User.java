package dev.countersign.account;

import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.UserId;
import java.time.Instant;

/**
 * Someone who signs in, sends and, with an address that recipients have, receives.
 *
 * @param status {@code Active}, {@code ActivationSent} or {@code Closed}, as on the wire
 */
public record User(
        UserId id, AccountId account, String name, String email, boolean admin, String status, Instant createdAt) {
    public boolean isActive() {
        return status.equals("Active");
    }
}
