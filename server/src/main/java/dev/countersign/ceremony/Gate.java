package dev.countersign.ceremony;

import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeStatus;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.envelope.recipient.RecipientStatus;

/** What stands between a visitor and the documents; the page he gets is named after it. */
public enum Gate {
    TIMED_OUT,
    ENDED,
    GONE,
    VOIDED,
    DECLINED,
    LOCKED,
    /** Whoever could act waits while the sender holds the envelope to correct it. */
    BEING_CORRECTED,
    NOT_YOUR_TURN,
    /** The device is still with the host of an in-person signer. */
    HOST,
    ACCESS_CODE,
    /** A one-time code is asked for. */
    ID_CHECK,
    CONSENT,
    /** He is done, or has nothing to do: he can read and download. */
    READ_ONLY,
    SIGN;

    /** The first gate that is shut. */
    public static Gate of(Envelope envelope, Session session, boolean lockedAfterSigning) {
        if (session.outcome() != null) {
            return ENDED;
        }
        return envelope.contents()
                .recipient(session.recipientId())
                .filter(session::isOf)
                .map(recipient -> of(envelope, session, recipient, lockedAfterSigning))
                .orElse(GONE);
    }

    private static Gate of(Envelope envelope, Session session, Recipient recipient, boolean lockedAfterSigning) {
        if (envelope.status() == EnvelopeStatus.VOIDED) {
            return VOIDED;
        }
        if (envelope.status() == EnvelopeStatus.DECLINED) {
            return DECLINED;
        }
        if (recipient.isLocked() || lockedAfterSigning) {
            return LOCKED;
        }
        if (recipient.status() == RecipientStatus.CREATED) {
            return NOT_YOUR_TURN;
        }
        if (isWithHost(session, recipient)) {
            return HOST;
        }
        if (needsAccessCode(session, recipient)) {
            return ACCESS_CODE;
        }
        if (needsOneTimeCode(session, recipient)) {
            return ID_CHECK;
        }
        if (!recipient.status().canAct() || !recipient.type().signs()) {
            return READ_ONLY;
        }
        return recipient.progress().consentedAt() == null ? CONSENT : SIGN;
    }

    private static boolean isWithHost(Session session, Recipient recipient) {
        return recipient.arrangement().host() != null && recipient.status().canAct() && !session.handedOver();
    }

    private static boolean needsAccessCode(Session session, Recipient recipient) {
        var code = recipient.accessCode();
        return code != null && !code.isEmpty() && !session.codePassed();
    }

    /** A check that the sender has put into the place of the one passed here is asked anew. */
    private static boolean needsOneTimeCode(Session session, Recipient recipient) {
        var check = recipient.arrangement().idCheck();
        return check != null && !check.key().equals(session.steps().idPassed());
    }

    /** The documents are on the page. */
    public boolean showsDocuments() {
        return this == SIGN || this == READ_ONLY;
    }
}
