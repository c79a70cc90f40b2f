package dev.countersign.notify;

import dev.countersign.envelope.EnvelopeEvent;
import dev.countersign.envelope.Envelopes;
import dev.countersign.history.Fact;
import dev.countersign.history.Follower;
import dev.countersign.history.Recorded;
import dev.countersign.job.Jobs;
import dev.countersign.kernel.EnvelopeId;
import dev.countersign.kernel.Ids;

/** Writes down, in the transaction of the fact, which mails it calls for. */
public final class QueueMails implements Follower {
    private final Envelopes envelopes;
    private final MailMessages messages;
    private final MailSender sender;
    private final Jobs jobs;
    private final Ids ids;

    public QueueMails(Envelopes envelopes, MailMessages messages, MailSender sender, Jobs jobs, Ids ids) {
        this.envelopes = envelopes;
        this.messages = messages;
        this.sender = sender;
        this.jobs = jobs;
        this.ids = ids;
    }

    @Override
    public void follow(Recorded<? extends Fact> recorded) {
        if (recorded.fact() instanceof EnvelopeEvent fact) {
            var envelope = new EnvelopeId(recorded.subject());
            MailsFor.of(fact, () -> envelopes.find(recorded.account(), envelope))
                    .forEach(mail -> queue(recorded, envelope, mail));
        }
    }

    private void queue(Recorded<? extends Fact> recorded, EnvelopeId envelope, DueMail mail) {
        var id = ids.guid();
        var message = new MailMessage(
                id,
                recorded.account(),
                envelope,
                recorded.number(),
                mail,
                "<" + id + "@" + sender.domain() + ">",
                MailMessage.State.QUEUED,
                0,
                recorded.at());
        if (messages.add(message)) {
            jobs.soon(SendMail.NAME, id.toString());
        }
    }
}
