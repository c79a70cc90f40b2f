package dev.countersign.account;

import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * What an account decided for all its envelopes.
 *
 * @param accessCodeAttempts wrong access codes until a recipient is locked out
 * @param signingSessionTimeoutMinutes idle time after which a signing session ends
 * @param zone for dates on the wire and on documents that name none
 * @param envelopeIdStamping whether each page of a sealed document carries the envelope's id
 * @param requireDeclineReason whether declining needs a reason
 */
public record AccountSettings(
        int accessCodeAttempts,
        int signingSessionTimeoutMinutes,
        int expireAfterDays,
        String timeZone,
        boolean envelopeIdStamping,
        boolean requireDeclineReason) {
    public static final AccountSettings DEFAULT = new AccountSettings(3, 20, 120, ZoneOffset.UTC.getId(), true, true);

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }
}
