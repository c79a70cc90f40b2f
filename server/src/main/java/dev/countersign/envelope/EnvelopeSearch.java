package dev.countersign.envelope;

import dev.countersign.kernel.EnvelopeId;
import dev.countersign.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to list.
 *
 * @param time which time {@code from} and {@code to} compare
 * @param statuses empty for any
 * @param ids empty for any
 * @param visibleTo envelopes this user sent or receives; null for all of the account
 * @param involvement null for anybody's
 */
public record EnvelopeSearch(
        Time time,
        @Nullable Instant from,
        @Nullable Instant to,
        Set<EnvelopeStatus> statuses,
        List<EnvelopeId> ids,
        List<String> transactionIds,
        @Nullable String text,
        @Nullable String customFieldName,
        @Nullable String customFieldValue,
        @Nullable UserId visibleTo,
        @Nullable Involvement involvement,
        Order order,
        boolean ascending,
        int start,
        int count) {
    /** Envelopes a user has to do with, and how. */
    public record Involvement(UserId user, Role role) {}

    /** What a user is to an envelope. */
    public enum Role {
        SENDER,
        RECIPIENT,
        RECIPIENT_ONLY
    }

    /** The times an envelope can be found by. */
    public enum Time {
        STATUS_CHANGED,
        CREATED,
        SENT,
        COMPLETED,
        VOIDED
    }

    /** What a list is ordered by. */
    public enum Order {
        STATUS_CHANGED,
        LAST_MODIFIED,
        CREATED,
        SENT,
        COMPLETED,
        SUBJECT,
        STATUS
    }
}
