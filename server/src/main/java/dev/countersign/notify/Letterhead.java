package dev.countersign.notify;

import dev.countersign.envelope.Envelope;
import dev.countersign.notify.OutgoingMail.Mailbox;

/** From whom our mails come, and to whom an answer goes. */
final class Letterhead {
    private final MailSender sender;

    Letterhead(MailSender sender) {
        this.sender = sender;
    }

    Mailbox from(Envelope envelope, Words words) {
        var name = sender.name()
                .orElseGet(() ->
                        words.plain("from", Harmless.name(envelope.sender().name())));
        return new Mailbox(name, sender.address());
    }

    Mailbox replyTo(Envelope envelope) {
        var person = envelope.sender();
        var address = MailAddress.isValid(person.email()) ? MailAddress.checked(person.email()) : sender.address();
        return new Mailbox(Harmless.line(person.name(), 100), address);
    }
}
