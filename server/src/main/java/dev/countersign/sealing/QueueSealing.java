package dev.countersign.sealing;

import dev.countersign.envelope.EnvelopeEvent;
import dev.countersign.history.Fact;
import dev.countersign.history.Follower;
import dev.countersign.history.Recorded;
import dev.countersign.job.Jobs;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.EnvelopeId;

/** Asks for an envelope to be sealed once everyone is done. */
public final class QueueSealing implements Follower {
    private final Jobs jobs;

    public QueueSealing(Jobs jobs) {
        this.jobs = jobs;
    }

    /** Asks for it once more, now, instead of waiting for the next try. */
    public void again(AccountId account, EnvelopeId envelope) {
        jobs.soon(SealEnvelope.NAME, instance(account, envelope));
    }

    @Override
    public void follow(Recorded<? extends Fact> recorded) {
        if (recorded.fact() instanceof EnvelopeEvent.Signed) {
            again(recorded.account(), new EnvelopeId(recorded.subject()));
        }
    }

    static String instance(AccountId account, EnvelopeId envelope) {
        return account + "/" + envelope;
    }
}
