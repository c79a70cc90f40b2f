package dev.countersign.notify;

import dev.countersign.kernel.WallClock;
import dev.countersign.notify.OutgoingMail.Mailbox;
import dev.countersign.storefront.confirm.AddressMail;
import dev.countersign.storefront.confirm.AddressMails;

/** Carries mails about the e-mail addresses of a shop's customers. Their links are written down nowhere else. */
public final class CarryAddressMail implements AddressMails {
    private final Postbox postbox;
    private final MailSender sender;
    private final MailPages pages;
    private final WallClock clock;

    public CarryAddressMail(Postbox postbox, MailSender sender, MailPages pages, WallClock clock) {
        this.postbox = postbox;
        this.sender = sender;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public boolean send(AddressMail mail) {
        try {
            postbox.deliver(written(mail, new AddressWording(mail)));
            return true;
        } catch (MailRefused e) {
            return false;
        }
    }

    private OutgoingMail written(AddressMail mail, AddressWording wording) {
        var text = wording.mail();
        var name = sender.name().orElseGet(wording::sender);
        return new OutgoingMail(
                mail.id(),
                "<" + mail.id() + "@" + sender.domain() + ">",
                mail.queuedAt(),
                clock.instant(),
                new Mailbox(name, sender.address()),
                new Mailbox(name, sender.address()),
                new Mailbox("", MailAddress.checked(mail.to())),
                text.title(),
                text.language(),
                text.plain(),
                pages.html(text),
                null);
    }
}
