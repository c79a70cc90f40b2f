package dev.countersign.sealing;

import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeEvent;
import dev.countersign.envelope.EnvelopeEvent.SealingFailed;
import dev.countersign.envelope.EnvelopeStatus;
import dev.countersign.envelope.Envelopes;
import dev.countersign.envelope.SealedDocument;
import dev.countersign.history.History;
import dev.countersign.job.JobHandler;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Actor;
import dev.countersign.kernel.EnvelopeId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Seals an envelope everyone has signed and lets it complete. Run twice, it does nothing the second time. */
public final class SealEnvelope implements JobHandler {
    static final String NAME = "seal";
    static final Actor SEALING = Actor.system("sealing");
    private static final int LONGEST_REASON = 300;

    /** Sealing is work for the processor: more at once than it has cores would only hold up the answers to signers. */
    private static final Semaphore TURNS = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private final Envelopes envelopes;
    private final History history;
    private final DocumentSealing sealing;

    public SealEnvelope(Envelopes envelopes, History history, DocumentSealing sealing) {
        this.envelopes = envelopes;
        this.history = history;
        this.sealing = sealing;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** What cannot be sealed now rarely can ten minutes later, and each try may take long. */
    @Override
    public Duration longestWait() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(String instance) {
        var parts = instance.split("/");
        var account = AccountId.of(parts[0]);
        var envelope = envelopes.find(account, EnvelopeId.of(parts[1]));
        if (envelope.status() == EnvelopeStatus.SIGNED) {
            seal(envelope);
        }
    }

    private void seal(Envelope envelope) {
        List<SealedDocument> sealed;
        try {
            sealed = inTurn(envelope);
        } catch (RuntimeException | StackOverflowError e) { // a hostile file may nest deeper than the stack
            remember(envelope, reason(e));
            throw e;
        }
        envelopes.change(
                envelope.account(),
                envelope.id(),
                SEALING,
                e -> e.status() == EnvelopeStatus.SIGNED ? e.complete(sealed) : List.of());
    }

    private List<SealedDocument> inTurn(Envelope envelope) {
        TURNS.acquireUninterruptibly();
        try {
            return sealing.seal(envelope);
        } finally {
            TURNS.release();
        }
    }

    private void remember(Envelope envelope, String reason) {
        envelopes.change(envelope.account(), envelope.id(), SEALING, e -> newFailure(e, new SealingFailed(reason)));
    }

    /** Each reason once: the job tries again and again, the log need not say so each time. */
    private List<EnvelopeEvent> newFailure(Envelope envelope, SealingFailed failure) {
        var known = history.of(envelope.account(), envelope.id().value()).stream()
                .anyMatch(recorded -> recorded.fact().equals(failure));
        return known || envelope.status() != EnvelopeStatus.SIGNED ? List.of() : List.of(failure);
    }

    private static String reason(Throwable e) {
        var message = e.getMessage();
        var reason = message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
        return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
    }
}
