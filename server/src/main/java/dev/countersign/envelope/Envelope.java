package dev.countersign.envelope;

import static dev.countersign.kernel.ErrorCode.*;

import dev.countersign.envelope.EnvelopeEvent.*;
import dev.countersign.envelope.recipient.AdoptedSignature;
import dev.countersign.envelope.recipient.Check;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.envelope.recipient.RecipientStatus;
import dev.countersign.envelope.recipient.Routing;
import dev.countersign.envelope.tab.TabValue;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.EnvelopeId;
import dev.countersign.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An envelope and its verbs. A verb looks at the envelope and returns the facts that follow, or refuses; it changes
 * nothing itself. {@link #after} is what a fact does.
 *
 * @param version counts the stored changes
 * @param sealingError why sealing went wrong the last time; null when it did not
 * @param lock who holds the envelope to correct it; ask whether it is still held
 */
public record Envelope(
        AccountId account,
        EnvelopeId id,
        long version,
        Sender sender,
        EnvelopeStatus status,
        EnvelopeContents contents,
        EnvelopeTimes times,
        List<SealedDocument> sealedDocuments,
        @Nullable String voidedReason,
        @Nullable String sealingError,
        @Nullable String transactionId,
        @Nullable EditLock lock) {
    /** A draft as it comes from its maker, before its first fact. */
    public static Envelope draft(
            AccountId account,
            EnvelopeId id,
            Sender sender,
            EnvelopeContents contents,
            Instant at,
            @Nullable String transactionId) {
        return new Envelope(
                account,
                id,
                0,
                sender,
                EnvelopeStatus.CREATED,
                contents,
                EnvelopeTimes.createdAt(at),
                List.of(),
                null,
                null,
                transactionId,
                null);
    }

    // ---- the sender's verbs

    public List<EnvelopeEvent> create(boolean send) {
        var facts = new Unfolding(this).then(new Created(contents.emailSubject()));
        return send ? facts.thenAll(Envelope::send).facts() : facts.facts();
    }

    public List<EnvelopeEvent> send() {
        if (status != EnvelopeStatus.CREATED) {
            throw ENVELOPE_INVALID_STATUS.because();
        }
        Completeness.check(contents);
        return new Unfolding(this).then(new Sent()).route().facts();
    }

    public List<EnvelopeEvent> voidIt(String reason) {
        if (!status.isInProcess()) {
            throw ENVELOPE_CANNOT_VOID_INVALID_STATE
                    .because()
                    .with(Refusal.Detail.of("status", status.wire(), "sent or delivered"));
        }
        return List.of(new Voided(reason));
    }

    /** Tells everyone whose turn it is once more, and lets in again who was locked out. */
    public List<EnvelopeEvent> resend() {
        return resend(Routing.active(contents.recipients()));
    }

    /** The same for the named recipients only; those whose turn has not come or who are done are left alone. */
    public List<EnvelopeEvent> resend(Set<String> recipientIds) {
        return resend(Routing.active(contents.recipients()).stream()
                .filter(r -> recipientIds.contains(r.id()))
                .toList());
    }

    private List<EnvelopeEvent> resend(List<Recipient> recipients) {
        requireInProcess();
        var facts = new Unfolding(this).then(new Resent());
        recipients.forEach(recipient -> tellAgain(facts, recipient));
        return hasNobodyLeft() ? facts.route().facts() : facts.facts();
    }

    /** Lets in again who was locked out, and tells him so. Whoever is not locked out is left alone. */
    public List<EnvelopeEvent> unlock(String recipientId) {
        requireInProcess();
        requireUnfinished(recipientId);
        if (!recipient(recipientId).isLocked()) {
            return List.of();
        }
        var facts = new Unfolding(this);
        tellAgain(facts, recipient(recipientId));
        return facts.facts();
    }

    static void tellAgain(Unfolding facts, Recipient recipient) {
        if (recipient.isLocked()) {
            facts.then(new RecipientUnlocked(recipient.id()));
        }
        facts.then(new RecipientSent(recipient.id(), true));
    }

    /** In process, and yet all are done: it completes when it is sent again, and goes on when somebody is added. */
    public boolean hasNobodyLeft() {
        return status.isInProcess()
                && Routing.currentOrder(contents.recipients()).isEmpty();
    }

    /** Several verbs as one change: each sees what those before it did, and one that refuses takes back all. */
    public List<EnvelopeEvent> oneAfterTheOther(List<Function<Envelope, List<EnvelopeEvent>>> verbs) {
        var facts = new Unfolding(this);
        verbs.forEach(facts::thenAll);
        return facts.facts();
    }

    // ---- the recipient's verbs

    public List<EnvelopeEvent> passAccessCode(String recipientId) {
        actingRecipient(recipientId);
        return List.of(new AccessCodePassed(recipientId));
    }

    /** A wrong code. After {@code attempts} of them the recipient is locked out until the sender lets him in again. */
    public List<EnvelopeEvent> failAccessCode(String recipientId, int attempts) {
        var left = actingRecipient(recipientId).progress().authentication().left(attempts - 1);
        var facts = new Unfolding(this).then(new AccessCodeFailed(recipientId, left));
        return left > 0
                ? facts.facts()
                : facts.then(new RecipientLocked(recipientId, Check.ACCESS_CODE))
                        .facts();
    }

    /** The recipient is locked out and asks the sender to let him in again. */
    public List<EnvelopeEvent> requestHelp(String recipientId) {
        return actingRecipient(recipientId).isLocked() ? List.of(new HelpRequested(recipientId)) : List.of();
    }

    public List<EnvelopeEvent> acceptConsent(String recipientId, String disclosureSha256) {
        actingRecipient(recipientId);
        return List.of(new ConsentAccepted(recipientId, disclosureSha256));
    }

    /** The recipient has the documents before him. */
    public List<EnvelopeEvent> view(String recipientId) {
        var recipient = recipient(recipientId);
        if (recipient.status() != RecipientStatus.SENT || !status.isInProcess()) {
            return List.of(new RecipientViewed(recipientId));
        }
        var shown = contents.documents().stream().map(EnvelopeDocument::sha256).toList();
        var facts = new Unfolding(this).then(new RecipientDelivered(recipientId, shown));
        var everyoneViewed = Routing.active(facts.envelope().contents().recipients()).stream()
                .allMatch(r -> r.status().hasOpened());
        return everyoneViewed ? facts.then(new Delivered()).facts() : facts.facts();
    }

    public List<EnvelopeEvent> pause(String recipientId) {
        actingRecipient(recipientId);
        return List.of(new SigningPaused(recipientId));
    }

    /** The recipient finishes with these values and, where his tabs ask for it, with the signature he adopted. */
    public List<EnvelopeEvent> sign(String recipientId, List<TabValue> values, @Nullable AdoptedSignature signature) {
        var recipient = actingRecipient(recipientId);
        if (!recipient.type().signs()) {
            throw ENVELOPE_INVALID_STATUS.because();
        }
        Filling.check(contents.tabsOf(recipientId), values, signature);
        var facts = new Unfolding(this);
        if (recipient.status() == RecipientStatus.SENT) {
            facts.thenAll(e -> e.view(recipientId));
        }
        return facts.then(new RecipientSigned(recipientId, values, signature))
                .route()
                .facts();
    }

    public List<EnvelopeEvent> decline(String recipientId, String reason) {
        actingRecipient(recipientId);
        return List.of(new RecipientDeclined(recipientId, reason), new Declined(reason));
    }

    // ---- the server's verbs

    public List<EnvelopeEvent> complete(List<SealedDocument> sealed) {
        return List.of(new Completed(sealed));
    }

    // ---- what a fact does

    public Envelope after(EnvelopeEvent fact, Instant at, @Nullable String ip) {
        var next = EnvelopeLifecycle.after(status, fact);
        var changed = LockLaw.contentsAfter(this, fact, ContentsLaw.after(contents, fact, at, ip));
        var moves = next != status || fact instanceof OrderReached;
        return new Envelope(
                account,
                id,
                version,
                sender,
                next,
                changed,
                moves ? times.entered(next, at) : times.modified(at),
                fact instanceof Completed completed ? completed.documents() : sealedDocuments,
                fact instanceof Voided voided ? voided.reason() : voidedReason,
                sealingErrorAfter(fact),
                transactionId,
                LockLaw.lockAfter(this, fact, at));
    }

    private @Nullable String sealingErrorAfter(EnvelopeEvent fact) {
        return switch (fact) {
            case SealingFailed failed -> failed.reason();
            case Completed _ -> null;
            default -> sealingError; // every other fact leaves it alone
        };
    }

    // ---- questions

    /** The recipient with this id, or a refusal. */
    public Recipient recipient(String recipientId) {
        return contents.recipient(recipientId)
                .orElseThrow(() -> UNKNOWN_ENVELOPE_RECIPIENT
                        .because()
                        .with(Refusal.Detail.of("recipientId", recipientId, expectedRecipients())));
    }

    public Optional<String> sealedSha256(String documentId) {
        return sealedDocuments.stream()
                .filter(file -> file.documentId().equals(documentId))
                .map(SealedDocument::sha256)
                .findFirst();
    }

    public Envelope withVersion(long stored) {
        return new Envelope(
                account,
                id,
                stored,
                sender,
                status,
                contents,
                times,
                sealedDocuments,
                voidedReason,
                sealingError,
                transactionId,
                lock);
    }

    // ---- refusals

    public void requireCorrectable() {
        if (!status.allowsCorrection()) {
            throw ENVELOPE_INVALID_STATUS
                    .because()
                    .with(Refusal.Detail.of("status", status.wire(), "created, sent or delivered"));
        }
    }

    void requireInProcess() {
        if (!status.isInProcess()) {
            throw ENVELOPE_INVALID_STATUS
                    .because()
                    .with(Refusal.Detail.of("status", status.wire(), "sent or delivered"));
        }
    }

    void requireUnfinished(String recipientId) {
        if (!recipient(recipientId).isUnfinished()) {
            throw RECIPIENT_UPDATE_FAILED.because();
        }
    }

    Recipient actingRecipient(String recipientId) {
        requireInProcess();
        var recipient = recipient(recipientId);
        if (!recipient.status().canAct()) {
            throw RECIPIENT_NOT_IN_SEQUENCE
                    .because()
                    .with(Refusal.Detail.of(
                            "recipientId", recipientId, "a recipient whose turn it is and who is not done"));
        }
        return recipient;
    }

    private String expectedRecipients() {
        return "one of "
                + String.join(
                        ", ", contents.recipients().stream().map(Recipient::id).toList());
    }
}
