package dev.countersign.account;

import dev.countersign.kernel.AccountId;
import java.time.Instant;

/**
 * An account: what users, envelopes and applications belong to.
 *
 * @param externalId the short number that may stand in paths in place of the GUID
 */
public record Account(AccountId id, String externalId, String name, Instant createdAt, AccountSettings settings) {}
