package dev.countersign.ceremony;

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
 * @param codePassed the access code was given in this session
 * @param viewed the documents were shown in this session
 * @param outcome how it ended, null while it goes on
 */
public record Session(
        String hash,
        AccountId account,
        EnvelopeId envelope,
        String recipientId,
        String person,
        @Nullable ViewTerms terms,
        @Nullable String mailToken,
        boolean codePassed,
        boolean viewed,
        @Nullable ReturnEvent outcome,
        Instant createdAt,
        Instant seenAt) {
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
                false,
                false,
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
                false,
                false,
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

    Session seen(Instant at) {
        return with(codePassed, viewed, outcome, at);
    }

    Session passedCode() {
        return with(true, viewed, outcome, seenAt);
    }

    Session sawDocuments() {
        return with(codePassed, true, outcome, seenAt);
    }

    Session ended(ReturnEvent how) {
        return with(codePassed, viewed, how, seenAt);
    }

    private Session with(boolean code, boolean saw, @Nullable ReturnEvent how, Instant at) {
        return new Session(
                hash, account, envelope, recipientId, person, terms, mailToken, code, saw, how, createdAt, at);
    }
}
