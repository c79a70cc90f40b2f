package dev.countersign.envelope;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When what happened to the envelope. {@code sentAt} moves with each routing order, {@code initialSentAt} never. */
public record EnvelopeTimes(
        Instant createdAt,
        Instant statusChangedAt,
        Instant lastModifiedAt,
        @Nullable Instant initialSentAt,
        @Nullable Instant sentAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant completedAt,
        @Nullable Instant declinedAt,
        @Nullable Instant voidedAt) {
    static EnvelopeTimes createdAt(Instant at) {
        return new EnvelopeTimes(at, at, at, null, null, null, null, null, null);
    }

    EnvelopeTimes modified(Instant at) {
        return new EnvelopeTimes(
                createdAt, statusChangedAt, at, initialSentAt, sentAt, deliveredAt, completedAt, declinedAt, voidedAt);
    }

    EnvelopeTimes entered(EnvelopeStatus status, Instant at) {
        return switch (status) {
            case CREATED, SIGNED -> with(at, initialSentAt, sentAt, deliveredAt, completedAt, declinedAt, voidedAt);
            case SENT ->
                with(
                        at,
                        initialSentAt == null ? at : initialSentAt,
                        at,
                        deliveredAt,
                        completedAt,
                        declinedAt,
                        voidedAt);
            case DELIVERED -> with(at, initialSentAt, sentAt, at, completedAt, declinedAt, voidedAt);
            case COMPLETED -> with(at, initialSentAt, sentAt, deliveredAt, at, declinedAt, voidedAt);
            case DECLINED -> with(at, initialSentAt, sentAt, deliveredAt, completedAt, at, voidedAt);
            case VOIDED -> with(at, initialSentAt, sentAt, deliveredAt, completedAt, declinedAt, at);
        };
    }

    private EnvelopeTimes with(
            Instant at,
            @Nullable Instant initialSent,
            @Nullable Instant sent,
            @Nullable Instant delivered,
            @Nullable Instant completed,
            @Nullable Instant declined,
            @Nullable Instant voided) {
        return new EnvelopeTimes(createdAt, at, at, initialSent, sent, delivered, completed, declined, voided);
    }
}
