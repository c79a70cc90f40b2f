package dev.countersign.ceremony;

import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.EnvelopeId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in front of the signing pages. The session's id stands in the path and is stored only as {@code hash}.
 *
 * @param person who the recipient was when the session began; another in his place has no part in it
 * @param terms of the signing URL that opened it; null when a mail link did
 * @param mailToken hash of the mail link that opened it
 * @param steps what was done in this session
 * @param outcome how it ended, null while it goes on
 * @param seenAt last, to half a minute; once it has ended, when that was
 */
public record Session(
        String hash,
        AccountId account,
        EnvelopeId envelope,
        String recipientId,
        String person,
        @Nullable ViewTerms terms,
        @Nullable String mailToken,
        Steps steps,
        @Nullable ReturnEvent outcome,
        Instant createdAt,
        Instant seenAt) {
    /**
     * What was done in a session.
     *
     * @param handedOver the host gave his device to the signer
     * @param codePassed the access code was given
     * @param idPassed the key of the id check that was passed, null while none was
     * @param viewed the documents were shown
     */
    public record Steps(
            boolean handedOver,
            boolean codePassed,
            @Nullable String idPassed,
            boolean viewed) {
        public static final Steps NONE = new Steps(false, false, null, false);

        Steps withHandover() {
            return new Steps(true, codePassed, idPassed, viewed);
        }

        Steps withCode() {
            return new Steps(handedOver, true, idPassed, viewed);
        }

        Steps withIdCheck(String key) {
            return new Steps(handedOver, codePassed, key, viewed);
        }

        Steps withView() {
            return new Steps(handedOver, codePassed, idPassed, true);
        }
    }

    private static final Duration NOTEWORTHY = Duration.ofSeconds(30);

    static Session ofView(String hash, ViewTerms terms, Instant at) {
        return new Session(
                hash,
                terms.account(),
                terms.envelope(),
                terms.recipientId(),
                terms.person(),
                terms,
                null,
                Steps.NONE,
                null,
                at,
                at);
    }

    static Session ofMail(String hash, MailLink link, String mailToken, Instant at) {
        return new Session(
                hash,
                link.account(),
                link.envelope(),
                link.recipientId(),
                link.person(),
                null,
                mailToken,
                Steps.NONE,
                null,
                at,
                at);
    }

    /** Of somebody whom another room of the server knows and lets in. */
    static Session ofShop(String hash, Envelope envelope, String recipientId, Instant at) {
        return new Session(
                hash,
                envelope.account(),
                envelope.id(),
                recipientId,
                envelope.recipient(recipientId).person(),
                null,
                null,
                Steps.NONE,
                null,
                at,
                at);
    }

    boolean isOf(Recipient recipient) {
        return person.equals(recipient.person());
    }

    public boolean isEmbedded() {
        return terms != null;
    }

    public List<String> frameAncestors() {
        return terms == null ? List.of() : terms.frameAncestors();
    }

    public Optional<String> returnUrl(ReturnEvent event) {
        return terms == null ? Optional.empty() : ReturnUrl.of(terms, event);
    }

    boolean isIdle(Instant now, Duration timeout) {
        return now.isAfter(seenAt.plus(timeout));
    }

    /** Whether being seen now is worth a row: not at every request. */
    boolean shouldNote(Instant now) {
        return now.isAfter(seenAt.plus(NOTEWORTHY));
    }

    boolean handedOver() {
        return steps.handedOver();
    }

    boolean codePassed() {
        return steps.codePassed();
    }

    boolean viewed() {
        return steps.viewed();
    }

    Session seen(Instant at) {
        return with(steps, outcome, at);
    }

    Session passedHandover() {
        return with(steps.withHandover(), outcome, seenAt);
    }

    Session passedCode() {
        return with(steps.withCode(), outcome, seenAt);
    }

    Session passedIdCheck(String key) {
        return with(steps.withIdCheck(key), outcome, seenAt);
    }

    Session sawDocuments() {
        return with(steps.withView(), outcome, seenAt);
    }

    Session ended(ReturnEvent how, Instant at) {
        return with(steps, how, at);
    }

    /** The session as it was before it ended. */
    Session before() {
        return with(steps, null, seenAt);
    }

    private Session with(Steps done, @Nullable ReturnEvent how, Instant at) {
        return new Session(hash, account, envelope, recipientId, person, terms, mailToken, done, how, createdAt, at);
    }
}
