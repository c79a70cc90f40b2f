package dev.countersign.autosign;

import dev.countersign.envelope.AutomaticSigning;
import dev.countersign.envelope.EnvelopeEvent.LockReleased;
import dev.countersign.envelope.EnvelopeEvent.RecipientCorrected;
import dev.countersign.envelope.EnvelopeEvent.RecipientSent;
import dev.countersign.envelope.Envelopes;
import dev.countersign.history.Fact;
import dev.countersign.history.Follower;
import dev.countersign.history.Recorded;
import dev.countersign.job.Jobs;
import dev.countersign.kernel.EnvelopeId;

/** Asks for the automatic signature of a recipient when his turn comes, and again when what held it up may be over. */
public final class QueueAutomaticSigning implements Follower {
    private final Envelopes envelopes;
    private final Jobs jobs;

    public QueueAutomaticSigning(Envelopes envelopes, Jobs jobs) {
        this.envelopes = envelopes;
        this.jobs = jobs;
    }

    @Override
    public void follow(Recorded<? extends Fact> recorded) {
        if (mayMakeItDue(recorded.fact())) {
            var envelope = envelopes.find(recorded.account(), new EnvelopeId(recorded.subject()));
            new AutomaticSigning(envelope)
                    .due().stream()
                            .map(recipient -> new Turn(envelope.account(), envelope.id(), recipient))
                            .forEach(turn -> jobs.soon(SignAutomatically.NAME, turn.instance()));
        }
    }

    private static boolean mayMakeItDue(Fact fact) {
        return fact instanceof RecipientSent || fact instanceof RecipientCorrected || fact instanceof LockReleased;
    }
}
