package dev.countersign.notify;

import dev.countersign.ceremony.CodeMessage;
import dev.countersign.ceremony.CodeSender;
import dev.countersign.envelope.EnvelopeEvent.MailBounced;
import dev.countersign.envelope.Envelopes;
import dev.countersign.envelope.recipient.Arrangement.Way;
import dev.countersign.kernel.Actor;
import dev.countersign.kernel.WallClock;
import dev.countersign.notify.OutgoingMail.Mailbox;
import java.util.List;

/** Carries one-time codes by mail and text message. They are written down nowhere but where they are handed over. */
public final class CarryCode implements CodeSender {
    private static final Actor NOTIFY = Actor.system("notify");

    private final Postbox postbox;
    private final SmsGateway gateway;
    private final MailSender sender;
    private final MailPages pages;
    private final Envelopes envelopes;
    private final WallClock clock;

    public CarryCode(
            Postbox postbox,
            SmsGateway gateway,
            MailSender sender,
            MailPages pages,
            Envelopes envelopes,
            WallClock clock) {
        this.postbox = postbox;
        this.gateway = gateway;
        this.sender = sender;
        this.pages = pages;
        this.envelopes = envelopes;
        this.clock = clock;
    }

    @Override
    public boolean offers(Way way) {
        return switch (way) {
            case EMAIL -> true;
            case SMS -> gateway.isThere();
        };
    }

    @Override
    public void send(CodeMessage message) {
        var words = new CodeWording(message);
        switch (message.way()) {
            case EMAIL -> mail(message, words);
            case SMS ->
                gateway.deliver(new TextMessage(message.id(), message.to(), words.textMessage(), message.sentAt()));
        }
    }

    private void mail(CodeMessage message, CodeWording words) {
        try {
            postbox.deliver(written(message, words));
        } catch (MailRefused e) {
            var bounced = new MailBounced(message.to(), String.valueOf(e.getMessage()));
            envelopes.change(message.envelope().account(), message.envelope().id(), NOTIFY, _ -> List.of(bounced));
        }
    }

    private OutgoingMail written(CodeMessage message, CodeWording words) {
        var letterhead = new Letterhead(sender);
        var text = words.mail();
        return new OutgoingMail(
                message.id(),
                "<" + message.id() + "@" + sender.domain() + ">",
                message.sentAt(),
                clock.instant(),
                letterhead.from(message.envelope(), words.words()),
                letterhead.replyTo(message.envelope()),
                new Mailbox(Harmless.line(message.recipient().name(), 100), MailAddress.checked(message.to())),
                text.title(),
                text.language(),
                text.plain(),
                pages.html(text),
                null);
    }
}
