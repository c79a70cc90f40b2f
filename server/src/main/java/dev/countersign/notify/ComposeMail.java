package dev.countersign.notify;

import dev.countersign.ceremony.SigningSessions;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeDocument;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.kernel.WallClock;
import dev.countersign.notify.OutgoingMail.Attachment;
import dev.countersign.notify.OutgoingMail.Mailbox;
import dev.countersign.sealing.SealedFiles;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a mail when it is about to be sent: its link is minted at the first try and the same at every other. */
public final class ComposeMail {
    private static final Logger LOG = LoggerFactory.getLogger(ComposeMail.class);
    private static final int LARGEST_ATTACHMENT = 5 << 20;
    private static final int LONGEST_SUBJECT = 200;

    private final MailMessages messages;
    private final MailSender sender;
    private final Letterhead letterhead;
    private final SigningSessions sessions;
    private final SealedFiles files;
    private final MailPages pages;
    private final WallClock clock;

    public ComposeMail(
            MailMessages messages,
            MailSender sender,
            SigningSessions sessions,
            SealedFiles files,
            MailPages pages,
            WallClock clock) {
        this.messages = messages;
        this.sender = sender;
        this.letterhead = new Letterhead(sender);
        this.sessions = sessions;
        this.files = files;
        this.pages = pages;
        this.clock = clock;
    }

    OutgoingMail compose(MailMessage message, Envelope envelope) {
        var mail = message.mail();
        var to = new Mailbox(Harmless.line(mail.name(), 100), MailAddress.checked(mail.address()));
        var own = OwnMessage.of(envelope, mail.recipientId());
        var words = Words.in(mail.kind().isNotice() ? "en" : own.language());
        var attachment = attachment(mail, envelope);
        var text = new Wording(words, mail, envelope, own).text(attachment != null, url(message, envelope));
        return new OutgoingMail(
                message.id(),
                message.messageId(),
                message.queuedAt(),
                clock.instant(),
                letterhead.from(envelope, words),
                letterhead.replyTo(envelope),
                to,
                Harmless.line(text.title(), LONGEST_SUBJECT),
                text.language(),
                text.plain(),
                pages.html(text),
                attachment);
    }

    private @Nullable String url(MailMessage message, Envelope envelope) {
        var recipient = message.mail().recipientId();
        return switch (message.mail().kind()) {
            case INVITATION, YOUR_TURN, AGAIN, COPY, COMPLETED ->
                recipient == null ? null : sender.url(link(message, envelope, recipient));
            case DECLINED, VOIDED, LOCKED_OUT, HELP_REQUESTED, REASSIGNED -> null;
        };
    }

    private String link(MailMessage message, Envelope envelope, String recipient) {
        return messages.link(message.id(), () -> sessions.mailLink(envelope.account(), envelope.id(), recipient));
    }

    private @Nullable Attachment attachment(DueMail mail, Envelope envelope) {
        if (mail.kind() != MailKind.COMPLETED || needsCode(mail, envelope) || size(envelope) > LARGEST_ATTACHMENT) {
            return null;
        }
        var pdf = combined(envelope);
        var name = Harmless.line(envelope.contents().emailSubject(), 80).replaceAll("[/\\\\:*?\"<>|]", "_");
        return pdf == null || pdf.length > LARGEST_ATTACHMENT
                ? null
                : new Attachment((name.isBlank() ? "Documents" : name) + ".pdf", pdf);
    }

    /** A code, once given by the sender or sent anew, keeps the documents from whoever else reads the mail. */
    static boolean needsCode(DueMail mail, Envelope envelope) {
        return Optional.ofNullable(mail.recipientId())
                .flatMap(envelope.contents()::recipient)
                .filter(r -> hasAccessCode(r) || r.arrangement().idCheck() != null)
                .isPresent();
    }

    private static boolean hasAccessCode(Recipient recipient) {
        return recipient.accessCode() != null && !recipient.accessCode().isEmpty();
    }

    /** At least what the file will have; merging takes several times as much memory. */
    private static long size(Envelope envelope) {
        return envelope.contents().documents().stream()
                .filter(EnvelopeDocument::includeInDownload)
                .mapToLong(EnvelopeDocument::size)
                .sum();
    }

    // what cannot be merged still stands by itself behind the link: no reason to send nothing
    private byte @Nullable [] combined(Envelope envelope) {
        try {
            return files.combined(envelope, true);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("the documents of envelope {} cannot be attached: {}", envelope.id(), e.toString());
            return null;
        }
    }
}
