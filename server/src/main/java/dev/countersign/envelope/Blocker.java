package dev.countersign.envelope;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that holds an envelope up.
 *
 * @param recipientId who is held up; null where it is the envelope itself
 * @param since when it began to
 */
public record Blocker(@Nullable String recipientId, Reason reason, Instant since) {
    /** Why an envelope does not move on. */
    public enum Reason {
        /** A draft moves when it is sent. */
        NOT_SENT,
        /** Somebody holds the envelope to correct it. */
        BEING_CORRECTED,
        /** Wrong access codes or one-time codes shut the recipient out. */
        LOCKED,
        /** The mail to the recipient came back. */
        MAIL_BOUNCED,
        /** The application asked for a signing URL that nobody opened in time. */
        LINK_EXPIRED,
        /** The server could not sign for the recipient, who has to do it himself. */
        AUTO_SIGN_HALTED,
        /** The recipient signs on paper, and the scan is awaited. */
        PAPER_AWAITED,
        /** The last who was missing was locked out and removed: somebody is to be added, or the envelope sent again. */
        NOBODY_LEFT,
        /** It is the recipient's turn. */
        WAITING_FOR_RECIPIENT,
        /** The recipient's turn comes when those before him are done. */
        WAITING_FOR_ORDER,
        /** Everyone is done, but sealing went wrong; it is tried again. */
        SEALING_FAILED;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
