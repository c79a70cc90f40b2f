package dev.countersign.envelope;

import dev.countersign.envelope.Blocker.Reason;
import dev.countersign.envelope.EnvelopeEvent.*;
import dev.countersign.envelope.recipient.Authentication;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.envelope.recipient.RecipientStatus;
import dev.countersign.envelope.recipient.Routing;
import dev.countersign.history.Fact;
import dev.countersign.history.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who holds an envelope up, and why: first what somebody must mend, then whom everybody waits for. */
public final class Blockers {
    private final Envelope envelope;
    private final List<Recorded<Fact>> newestFirst;
    private final Instant now;

    private Blockers(Envelope envelope, List<Recorded<Fact>> log, Instant now) {
        this.envelope = envelope;
        this.newestFirst = new ArrayList<>(log);
        Collections.reverse(newestFirst);
        this.now = now;
    }

    /** @param log the facts of the envelope in their order */
    public static List<Blocker> of(Envelope envelope, List<Recorded<Fact>> log, Instant now) {
        return new Blockers(envelope, log, now).all();
    }

    private List<Blocker> all() {
        return switch (envelope.status()) {
            case CREATED ->
                withLock(List.of(ofEnvelope(Reason.NOT_SENT, envelope.times().createdAt())));
            case SENT, DELIVERED -> withLock(ofRecipients());
            case SIGNED -> sealing().stream().toList();
            case COMPLETED, DECLINED, VOIDED -> List.of();
        };
    }

    private List<Blocker> withLock(List<Blocker> others) {
        var lock = new EditLocking(envelope).held(now).map(_ -> ofEnvelope(Reason.BEING_CORRECTED, lockedAt()));
        return Stream.concat(lock.stream(), others.stream()).toList();
    }

    private Instant lockedAt() {
        return last(fact -> fact instanceof LockTaken).orElse(envelope.times().lastModifiedAt());
    }

    private Optional<Blocker> sealing() {
        return last(fact -> fact instanceof SealingFailed)
                .filter(_ -> envelope.sealingError() != null)
                .map(since -> ofEnvelope(Reason.SEALING_FAILED, since));
    }

    private List<Blocker> ofRecipients() {
        if (envelope.hasNobodyLeft()) {
            return List.of(ofEnvelope(Reason.NOBODY_LEFT, envelope.times().lastModifiedAt()));
        }
        var recipients = envelope.contents().recipients();
        var active = Routing.active(recipients).stream().map(this::ofActive);
        var waiting = recipients.stream()
                .filter(r -> r.status() == RecipientStatus.CREATED)
                .map(r -> ofRecipient(r, Reason.WAITING_FOR_ORDER, sentAt()));
        return Stream.concat(active, waiting).toList();
    }

    private Blocker ofActive(Recipient r) {
        if (r.isLocked()) {
            return ofRecipient(r, Reason.LOCKED, lockedSince(r));
        }
        if (r.status() == RecipientStatus.FAX_PENDING) {
            return ofRecipient(
                    r,
                    Reason.PAPER_AWAITED,
                    last(fact -> fact instanceof FaxPending chosen && is(chosen, r))
                            .orElse(null));
        }
        return bouncedSince(r)
                .map(since -> ofRecipient(r, Reason.MAIL_BOUNCED, since))
                .or(() -> haltedSince(r).map(since -> ofRecipient(r, Reason.AUTO_SIGN_HALTED, since)))
                .or(() -> expiredSince(r).map(since -> ofRecipient(r, Reason.LINK_EXPIRED, since)))
                .orElseGet(() -> ofRecipient(
                        r, Reason.WAITING_FOR_RECIPIENT, r.progress().sentAt()));
    }

    private Optional<Instant> bouncedSince(Recipient r) {
        return sinceTold(r, fact -> bounced(fact, r));
    }

    private Optional<Instant> haltedSince(Recipient r) {
        return sinceTold(r, fact -> fact instanceof AutoSignHalted halted && is(halted, r));
    }

    /** When the last signing URL ran out unopened; whoever opened one is waited for like everyone. */
    private Optional<Instant> expiredSince(Recipient r) {
        if (!r.isEmbedded() || r.status() != RecipientStatus.SENT) {
            return Optional.empty();
        }
        return last(fact -> fact instanceof ViewUrlCreated view && is(view, r))
                .map(made -> made.plus(ViewUrlCreated.LIFE))
                .filter(end -> end.isBefore(now));
    }

    private static Instant lockedSince(Recipient r) {
        var progress = r.progress();
        return Stream.of(progress.authentication(), progress.idCheck())
                .filter(Authentication::locked)
                .map(Authentication::at)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(Instant.EPOCH);
    }

    private static boolean bounced(Fact fact, Recipient r) {
        return fact instanceof MailBounced mail
                && (mail.email().equalsIgnoreCase(r.email()) || isHost(r, mail.email()));
    }

    private static boolean isHost(Recipient r, String email) {
        var host = r.arrangement().host();
        return host != null && host.email().equalsIgnoreCase(email);
    }

    /** When the latest such fact happened, unless the recipient was told again after it. */
    private Optional<Instant> sinceTold(Recipient r, Predicate<Fact> what) {
        for (var recorded : newestFirst) {
            if (what.test(recorded.fact())) {
                return Optional.of(recorded.at());
            }
            if (recorded.fact() instanceof RecipientSent sent && is(sent, r)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean is(OfRecipient fact, Recipient r) {
        return fact.recipientId().equals(r.id());
    }

    private Optional<Instant> last(Predicate<Fact> what) {
        return newestFirst.stream()
                .filter(recorded -> what.test(recorded.fact()))
                .map(Recorded::at)
                .findFirst();
    }

    private Instant sentAt() {
        return Optional.ofNullable(envelope.times().sentAt())
                .orElse(envelope.times().createdAt());
    }

    private Blocker ofRecipient(Recipient r, Reason reason, @Nullable Instant since) {
        return new Blocker(r.id(), reason, Optional.ofNullable(since).orElse(sentAt()));
    }

    private static Blocker ofEnvelope(Reason reason, Instant since) {
        return new Blocker(null, reason, since);
    }
}
