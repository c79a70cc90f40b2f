package dev.countersign.ceremony;

import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Actor;
import dev.countersign.kernel.EnvelopeId;

/**
 * For whom the URL of a correction is made and where it leads afterwards.
 *
 * @param lockSha256 the lock under which the envelope is corrected, by the hash of its token
 * @param by who asked for it, and in whose name the lock is let go
 */
public record CorrectionTerms(AccountId account, EnvelopeId envelope, String lockSha256, Actor by, String returnUrl) {}
