package dev.countersign.ceremony;

import dev.countersign.envelope.recipient.Arrangement.Way;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.EnvelopeId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A one-time code that was asked for.
 *
 * @param person who the recipient was; another in his place has no part in it
 * @param target the address or number it goes to
 * @param hash of the code, under {@code hashKey}: six digits alone would soon be guessed
 * @param hashKey sealed with the master key
 * @param sealedCode the code itself, sealed, until it is delivered
 * @param language of the page on which it was asked for
 */
public record OneTimeCode(
        UUID id,
        AccountId account,
        EnvelopeId envelope,
        String recipientId,
        String person,
        Way way,
        String target,
        String hash,
        String hashKey,
        @Nullable String sealedCode,
        String language,
        Instant sentAt,
        Instant expiresAt,
        @Nullable Instant usedAt) {
    boolean isGoodAt(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }
}
