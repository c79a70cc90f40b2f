package dev.countersign.envelope.recipient;

import dev.countersign.kernel.Digest;
import dev.countersign.kernel.Extras;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone who takes part in an envelope.
 *
 * @param id chosen by the sender, unique in the envelope
 * @param clientUserId the application's own string; given, the recipient is embedded and gets no mail
 * @param accessCode sealed with the master key; nobody reads it but the sender and the check
 */
public record Recipient(
        RecipientType type,
        String id,
        UUID guid,
        UUID userId,
        String name,
        String email,
        int routingOrder,
        @Nullable String clientUserId,
        @Nullable String accessCode,
        @Nullable String note,
        Progress progress,
        Extras rest) {
    /** What became of the recipient so far. */
    public record Progress(
            RecipientStatus status,
            @Nullable Instant sentAt,
            @Nullable Instant deliveredAt,
            @Nullable Instant signedAt,
            @Nullable Instant declinedAt,
            @Nullable String declinedReason,
            @Nullable Instant consentedAt,
            @Nullable String ip,
            Authentication authentication,
            @Nullable AdoptedSignature signature) {
        public static final Progress NONE = new Progress(
                RecipientStatus.CREATED, null, null, null, null, null, null, null, Authentication.NONE, null);
    }

    public RecipientStatus status() {
        return progress.status();
    }

    public boolean isEmbedded() {
        return clientUserId != null && !clientUserId.isEmpty();
    }

    /** Who this is, as a digest: another name or address, or another recipient under the same id, is somebody else. */
    public String person() {
        return Digest.sha256(guid + "\n" + name + "\n" + email.strip().toLowerCase(Locale.ROOT));
    }

    public boolean isSamePersonAs(Recipient other) {
        return person().equals(other.person());
    }

    public boolean isUnfinished() {
        return !status().isFinished();
    }

    public boolean isLocked() {
        return progress.authentication().locked();
    }

    public Recipient sent(Instant at) {
        var p = progress;
        var status = p.status() == RecipientStatus.CREATED ? RecipientStatus.SENT : p.status();
        return with(new Progress(
                status,
                at,
                p.deliveredAt(),
                p.signedAt(),
                null,
                null,
                p.consentedAt(),
                p.ip(),
                p.authentication(),
                p.signature()));
    }

    public Recipient consented(Instant at) {
        var p = progress;
        return with(new Progress(
                p.status(),
                p.sentAt(),
                p.deliveredAt(),
                p.signedAt(),
                null,
                null,
                at,
                p.ip(),
                p.authentication(),
                p.signature()));
    }

    public Recipient delivered(Instant at) {
        var p = progress;
        return with(new Progress(
                RecipientStatus.DELIVERED,
                p.sentAt(),
                p.deliveredAt() == null ? at : p.deliveredAt(),
                null,
                null,
                null,
                p.consentedAt(),
                p.ip(),
                p.authentication(),
                p.signature()));
    }

    /** Finished; a carbon copy has no signature, and only signers have a time of signing. */
    public Recipient completed(Instant at, @Nullable String ip, @Nullable AdoptedSignature signature) {
        var p = progress;
        return with(new Progress(
                RecipientStatus.COMPLETED,
                p.sentAt() == null ? at : p.sentAt(),
                p.deliveredAt(),
                type.signs() ? at : null,
                null,
                null,
                p.consentedAt(),
                ip,
                p.authentication(),
                signature));
    }

    public Recipient declined(Instant at, String reason, @Nullable String ip) {
        var p = progress;
        return with(new Progress(
                RecipientStatus.DECLINED,
                p.sentAt(),
                p.deliveredAt(),
                null,
                at,
                reason,
                p.consentedAt(),
                ip,
                p.authentication(),
                null));
    }

    public Recipient accessCodePassed(Instant at) {
        return authenticated(progress.authentication().passedAt(at));
    }

    public Recipient accessCodeFailed(Instant at) {
        return authenticated(progress.authentication().failedAt(at));
    }

    public Recipient locked(Instant at) {
        return authenticated(progress.authentication().lockedAt(at));
    }

    public Recipient unlocked() {
        return authenticated(Authentication.NONE);
    }

    /** The same person with the sender's corrections; what became of him so far stays. */
    public Recipient with(Progress replacement) {
        return new Recipient(
                type, id, guid, userId, name, email, routingOrder, clientUserId, accessCode, note, replacement, rest);
    }

    private Recipient authenticated(Authentication result) {
        var p = progress;
        return with(new Progress(
                p.status(),
                p.sentAt(),
                p.deliveredAt(),
                p.signedAt(),
                p.declinedAt(),
                p.declinedReason(),
                p.consentedAt(),
                p.ip(),
                result,
                p.signature()));
    }
}
