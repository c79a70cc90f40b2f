package dev.countersign.notify;

import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeEvent;
import dev.countersign.envelope.Envelopes;
import dev.countersign.job.JobHandler;
import dev.countersign.kernel.Actor;
import dev.countersign.kernel.WallClock;
import dev.countersign.store.Transactions;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Sends one queued mail: at least once, and twice under the same Message-ID when we fall between sending and noting it. */
public final class SendMail implements JobHandler {
    static final String NAME = "mail";
    static final int MOST_ATTEMPTS = 200; // a day and a half at ten minutes each
    private static final Actor NOTIFY = Actor.system("notify");

    private final MailMessages messages;
    private final Envelopes envelopes;
    private final ComposeMail composer;
    private final Postbox postbox;
    private final Transactions transactions;
    private final WallClock clock;

    public SendMail(
            MailMessages messages,
            Envelopes envelopes,
            ComposeMail composer,
            Postbox postbox,
            Transactions transactions,
            WallClock clock) {
        this.messages = messages;
        this.envelopes = envelopes;
        this.composer = composer;
        this.postbox = postbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String instance) {
        messages.find(UUID.fromString(instance))
                .filter(message -> message.state() == MailMessage.State.QUEUED)
                .ifPresent(this::send);
    }

    private void send(MailMessage message) {
        var envelope = envelopes.find(message.account(), message.envelope());
        if (!makesSense(message.mail(), envelope)) {
            messages.dropped(message.id());
            return;
        }
        try {
            postbox.deliver(composer.compose(message, envelope));
            messages.sent(message.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        } catch (MailRefused e) {
            giveUp(message, String.valueOf(e.getMessage()));
        } catch (MailDelayed e) {
            delay(message, e);
        }
    }

    /** An invitation holds a way in: it goes only to the address the recipient has now, and only while he can act. */
    private static boolean makesSense(DueMail mail, Envelope envelope) {
        if (!mail.kind().invites() && mail.kind() != MailKind.COPY) {
            return true;
        }
        return envelope.contents()
                .recipient(String.valueOf(mail.recipientId()))
                .filter(r -> DueMail.to(r, mail.kind()).addressKey().equals(mail.addressKey()))
                .filter(r -> envelope.status().isInProcess())
                .filter(r -> mail.kind() == MailKind.COPY || r.status().canAct())
                .isPresent();
    }

    private void delay(MailMessage message, MailDelayed reason) {
        var text = String.valueOf(reason.getMessage());
        if (message.attempts() + 1 >= MOST_ATTEMPTS) {
            giveUp(message, "given up after " + MOST_ATTEMPTS + " tries: " + text);
            return;
        }
        messages.delayed(message.id(), text);
        throw reason;
    }

    private void giveUp(MailMessage message, String reason) {
        var bounced = new EnvelopeEvent.MailBounced(message.mail().address(), reason);
        transactions.write(() -> {
            messages.failed(message.id(), reason);
            envelopes.change(message.account(), message.envelope(), NOTIFY, _ -> List.of(bounced));
        });
    }
}
