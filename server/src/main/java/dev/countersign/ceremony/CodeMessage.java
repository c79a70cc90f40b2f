package dev.countersign.ceremony;

import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.recipient.Arrangement.Way;
import dev.countersign.envelope.recipient.Recipient;
import java.time.Instant;
import java.util.UUID;

/**
 * A one-time code on its way to the recipient.
 *
 * @param id the same for each try
 * @param to the address or number
 * @param language a tag such as {@code ar}
 */
public record CodeMessage(
        UUID id,
        Envelope envelope,
        Recipient recipient,
        Way way,
        String to,
        String code,
        String language,
        Instant sentAt) {
    /** A log must not hold the code. */
    @Override
    public String toString() {
        return "one-time code " + id + " by " + way;
    }
}
