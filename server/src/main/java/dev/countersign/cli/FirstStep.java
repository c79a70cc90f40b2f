package dev.countersign.cli;

import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.UserId;

/** What a room adds to the first account, in the transaction that makes it. */
@FunctionalInterface
public interface FirstStep {
    /** The HMAC key is the one in {@code quickstart.json}, for the webhooks of this account. */
    void run(AccountId account, UserId administrator, String hmacKey);
}
