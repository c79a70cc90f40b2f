package dev.countersign.history;

import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Actor;
import java.time.Instant;
import java.util.UUID;

/**
 * A fact as the log holds it.
 *
 * @param subject what it happened to, for envelopes their id
 * @param number counts the facts of one subject from 1
 * @param hash SHA-256 over the fact and the hash before it
 */
public record Recorded<F extends Fact>(
        AccountId account, UUID subject, long number, Instant at, Actor by, F fact, String hash) {}
