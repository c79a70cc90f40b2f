package dev.countersign.autosign;

import dev.countersign.account.Accounts;
import dev.countersign.autosign.Leave.Granted;
import dev.countersign.autosign.Leave.Withheld;
import dev.countersign.envelope.AutomaticSigning;
import dev.countersign.envelope.EditLocking;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeEvent;
import dev.countersign.envelope.EnvelopeEvent.AutoSignHalted;
import dev.countersign.envelope.EnvelopeEvent.OfRecipient;
import dev.countersign.envelope.EnvelopeEvent.RecipientSent;
import dev.countersign.envelope.Envelopes;
import dev.countersign.envelope.Handed;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.history.History;
import dev.countersign.history.Recorded;
import dev.countersign.job.JobHandler;
import dev.countersign.job.Jobs;
import dev.countersign.kernel.Actor;
import dev.countersign.kernel.BusinessClock;
import java.time.LocalDate;
import java.util.List;

/**
 * Signs for a recipient by his standing authority; where that cannot be, he is told and signs himself. Run twice, it
 * does nothing the second time.
 */
public final class SignAutomatically implements JobHandler {
    static final String NAME = "autosign";
    private static final Actor SIGNING = Actor.system("autosign");

    private final Envelopes envelopes;
    private final History history;
    private final Leaves leaves;
    private final Accounts accounts;
    private final Jobs jobs;
    private final BusinessClock clock;

    public SignAutomatically(
            Envelopes envelopes, History history, Leaves leaves, Accounts accounts, Jobs jobs, BusinessClock clock) {
        this.envelopes = envelopes;
        this.history = history;
        this.leaves = leaves;
        this.accounts = accounts;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Nobody signs what is being corrected: the job comes back when that must be over, or sooner when it is. */
    @Override
    public void run(String instance) {
        var turn = Turn.parse(instance);
        var envelope = envelopes.find(turn.account(), turn.envelope());
        if (!new AutomaticSigning(envelope).isDue(turn.recipientId())) {
            return;
        }
        new EditLocking(envelope)
                .held(clock.instant())
                .ifPresentOrElse(
                        lock -> jobs.at(NAME, instance, lock.until()),
                        () -> act(turn, envelope.recipient(turn.recipientId())));
    }

    private void act(Turn turn, Recipient recipient) {
        var leave = leaves.of(turn.account(), recipient);
        var zone = accounts.find(turn.account()).settings().zone();
        var now = clock.instant();
        envelopes.change(turn.account(), turn.envelope(), SIGNING, e -> {
            new EditLocking(e).requireOpenFor(null, now); // taken this moment: the next try waits for its end
            return isStillTheTurnOf(recipient, e)
                    ? facts(e, recipient.id(), leave, now.atZone(zone).toLocalDate())
                    : List.of();
        });
    }

    /** Who was exchanged meanwhile has a job of his own. */
    private static boolean isStillTheTurnOf(Recipient recipient, Envelope envelope) {
        return new AutomaticSigning(envelope).isDue(recipient.id())
                && envelope.recipient(recipient.id()).isSamePersonAs(recipient)
                && envelope.recipient(recipient.id()).arrangement().equals(recipient.arrangement());
    }

    private List<EnvelopeEvent> facts(Envelope envelope, String recipientId, Leave leave, LocalDate today) {
        return switch (leave) {
            case Withheld(var reason) -> halt(envelope, recipientId, reason);
            case Granted granted -> sign(envelope, recipientId, granted, today);
        };
    }

    private List<EnvelopeEvent> sign(Envelope envelope, String recipientId, Granted granted, LocalDate today) {
        var signing = new AutomaticSigning(envelope);
        var values = Handed.automatically(envelope, recipientId, today);
        return signing.gap(recipientId, values, granted.signature())
                .map(gap -> halt(envelope, recipientId, gap))
                .orElseGet(() -> signing.sign(recipientId, values, granted.signature(), granted.authority()));
    }

    /** Who knows that he is to sign himself is not told again. */
    private List<EnvelopeEvent> halt(Envelope envelope, String recipientId, String reason) {
        return isTold(envelope, recipientId) ? List.of() : new AutomaticSigning(envelope).halt(recipientId, reason);
    }

    private boolean isTold(Envelope envelope, String recipientId) {
        return history.of(envelope.account(), envelope.id().value()).reversed().stream()
                .map(Recorded::fact)
                .filter(fact -> fact instanceof AutoSignHalted || fact instanceof RecipientSent)
                .map(OfRecipient.class::cast)
                .filter(fact -> fact.recipientId().equals(recipientId))
                .findFirst()
                .filter(last -> last instanceof AutoSignHalted || last instanceof RecipientSent sent && sent.again())
                .isPresent();
    }
}
