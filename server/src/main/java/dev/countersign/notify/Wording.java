package dev.countersign.notify;

import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.envelope.recipient.RecipientStatus;
import dev.countersign.notify.MailText.Button;
import dev.countersign.notify.MailText.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts a mail into words. What others wrote is quoted and named as theirs; names in our sentences carry no links. */
final class Wording {
    private final Words words;
    private final DueMail mail;
    private final Envelope envelope;
    private final OwnMessage own;
    private final String sender;

    Wording(Words words, DueMail mail, Envelope envelope, OwnMessage own) {
        this.words = words;
        this.mail = mail;
        this.envelope = envelope;
        this.own = own;
        this.sender = Harmless.name(envelope.sender().name());
    }

    MailText text(boolean attached, @Nullable String url) {
        var key = key();
        return new MailText(
                words.language(),
                words.isRightToLeft(),
                title(),
                words.say(key + ".heading", sender, other()),
                paragraphs(attached, url),
                quote(),
                url == null ? null : new Button(words.say(key + ".button"), url, words.say("button.hint")),
                footer(url));
    }

    /** A host is asked for his device, not for his signature. */
    private String key() {
        var forHost = mail.kind().invites()
                && about().filter(r -> r.arrangement().host() != null).isPresent();
        return forHost ? "host" : mail.kind().key();
    }

    private String title() {
        var subject = Harmless.line(own.subject(), 200);
        return mail.kind().carriesSubjectAsIs()
                ? subject
                : words.plain(mail.kind().key() + ".title", subject);
    }

    private List<String> paragraphs(boolean attached, @Nullable String url) {
        var paragraphs = new ArrayList<String>();
        paragraphs.add(words.say("greeting", Harmless.name(mail.name())));
        paragraphs.add(words.say(key() + ".text", sender, other()));
        if (mail.kind() == MailKind.COMPLETED) {
            paragraphs.add(words.say(attached ? "completed.attached" : notAttached(url)));
        }
        return paragraphs;
    }

    private String notAttached(@Nullable String url) {
        return url == null
                ? "completed.too-large"
                : ComposeMail.needsCode(mail, envelope) ? "completed.by-code" : "completed.by-link";
    }

    /** The person a mail is about: who declined, who is locked out, or who signs on the host's device. */
    private String other() {
        return switch (mail.kind()) {
            case LOCKED_OUT, HELP_REQUESTED, REASSIGNED, INVITATION, YOUR_TURN, AGAIN ->
                about().map(r -> Harmless.name(r.name())).orElse("");
            case DECLINED -> decliner().map(r -> Harmless.name(r.name())).orElse("");
            case COPY, COMPLETED, VOIDED -> "";
        };
    }

    private Optional<Recipient> about() {
        return Optional.ofNullable(mail.recipientId()).flatMap(envelope.contents()::recipient);
    }

    private Optional<Recipient> decliner() {
        return envelope.contents().recipients().stream()
                .filter(r -> r.status() == RecipientStatus.DECLINED)
                .findFirst();
    }

    private @Nullable Quote quote() {
        return switch (mail.kind()) {
            case INVITATION, YOUR_TURN, AGAIN, COPY, COMPLETED ->
                new Quote(
                        words.say("quote.by", sender), Harmless.line(own.subject(), 200), Harmless.words(own.words()));
            case DECLINED ->
                reason(
                        other(),
                        decliner().map(r -> r.progress().declinedReason()).orElse(null));
            case VOIDED -> reason(sender, envelope.voidedReason());
            case LOCKED_OUT, HELP_REQUESTED, REASSIGNED -> null;
        };
    }

    private @Nullable Quote reason(String by, @Nullable String reason) {
        return reason == null || reason.isBlank()
                ? null
                : new Quote(words.say("quote.by", by), null, Harmless.words(reason));
    }

    private List<String> footer(@Nullable String url) {
        var footer = new ArrayList<String>();
        if (mail.recipientId() != null && !mail.kind().isNotice()) {
            footer.add(words.say("footer.why", sender));
        }
        if (url != null) {
            footer.add(words.say("footer.secret"));
        }
        footer.add(words.say("footer.envelope", envelope.id().toString()));
        return footer;
    }
}
