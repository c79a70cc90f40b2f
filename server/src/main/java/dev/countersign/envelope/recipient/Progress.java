package dev.countersign.envelope.recipient;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
        Authentication idCheck,
        @Nullable AdoptedSignature signature) {
    public static final Progress NONE = new Progress(
            RecipientStatus.CREATED,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            Authentication.NONE,
            Authentication.NONE,
            null);

    Progress sent(Instant at) {
        return new Progress(
                status == RecipientStatus.CREATED ? RecipientStatus.SENT : status,
                at,
                deliveredAt,
                signedAt,
                null,
                null,
                consentedAt,
                ip,
                authentication,
                idCheck,
                signature);
    }

    Progress opened(RecipientStatus as, Instant at) {
        return new Progress(
                as,
                sentAt,
                deliveredAt == null ? at : deliveredAt,
                null,
                null,
                null,
                consentedAt,
                ip,
                authentication,
                idCheck,
                signature);
    }

    Progress consented(Instant at) {
        return new Progress(
                status, sentAt, deliveredAt, signedAt, null, null, at, ip, authentication, idCheck, signature);
    }

    Progress completed(Instant at, @Nullable Instant signed, @Nullable String from, @Nullable AdoptedSignature with) {
        return new Progress(
                RecipientStatus.COMPLETED,
                sentAt == null ? at : sentAt,
                deliveredAt,
                signed,
                null,
                null,
                consentedAt,
                from,
                authentication,
                idCheck,
                with);
    }

    Progress declined(Instant at, String reason, @Nullable String from) {
        return new Progress(
                RecipientStatus.DECLINED,
                sentAt,
                deliveredAt,
                null,
                at,
                reason,
                consentedAt,
                from,
                authentication,
                idCheck,
                null);
    }

    /** Another check is asked of him now: having passed the one before counts no more, being locked out does. */
    public Progress forAnotherIdCheck() {
        return idCheck.locked() ? this : with(authentication, Authentication.NONE);
    }

    Progress with(Authentication code, Authentication id) {
        return new Progress(
                status,
                sentAt,
                deliveredAt,
                signedAt,
                declinedAt,
                declinedReason,
                consentedAt,
                ip,
                code,
                id,
                signature);
    }
}
