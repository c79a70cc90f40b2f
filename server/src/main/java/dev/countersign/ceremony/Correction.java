package dev.countersign.ceremony;

import dev.countersign.envelope.EditLock;
import dev.countersign.envelope.EditLocking;
import dev.countersign.envelope.Envelope;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A correction somebody was shown the page of.
 *
 * @param ending null while it goes on
 */
public record Correction(
        String viewHash,
        CorrectionTerms terms,
        Instant expiresAt,
        boolean opened,
        @Nullable Ending ending) {
    /** How a correction ends, and the event the application is told. */
    public enum Ending {
        SAVED("save"),
        DISCARDED("cancel"),
        REVOKED("sessionEnd");

        private final String event;

        Ending(String event) {
            this.event = event;
        }
    }

    boolean opensAt(Instant now) {
        return !opened && ending == null && now.isBefore(expiresAt);
    }

    /** The lock, while it is held and the correction goes on. Another lock, taken since, is not this correction's. */
    public Optional<EditLock> lock(Envelope envelope, Instant now) {
        return new EditLocking(envelope)
                .held(now)
                .filter(lock -> ending == null && lock.tokenSha256().equals(terms.lockSha256()));
    }

    /** Back to the application, which is told how it ended. */
    public String returnUrl() {
        return returnUrl(ending == null ? Ending.REVOKED.event : ending.event, ending == Ending.DISCARDED);
    }

    /** The same for a URL that opens nothing any more. */
    String errorUrl() {
        return returnUrl("error", false);
    }

    private String returnUrl(String event, boolean withoutEnvelope) {
        var query = "event=" + event + (withoutEnvelope ? "" : "&envelopeId=" + terms.envelope());
        return ReturnUrl.with(terms.returnUrl(), event, query);
    }
}
