package dev.countersign.notify;

import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeEvent;
import dev.countersign.envelope.EnvelopeEvent.*;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.envelope.recipient.RecipientStatus;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Which fact writes to whom. Embedded recipients get no mail of any kind, and nobody gets the same mail twice. */
final class MailsFor {
    private MailsFor() {}

    /** @param envelope as it stands after the fact; asked for only where a mail may follow */
    static List<DueMail> of(EnvelopeEvent fact, Supplier<Envelope> envelope) {
        return switch (fact) {
            case RecipientSent f ->
                signsBySelf(f, envelope.get()) ? invitation(f, f.again(), envelope.get()) : List.of();
            case AutoSignHalted f -> invitation(f, false, envelope.get());
            case CopySent f -> copy(f, envelope.get());
            case Completed _ -> completed(envelope.get());
            case Declined _ -> ended(envelope.get(), MailKind.DECLINED);
            case Voided _ -> ended(envelope.get(), MailKind.VOIDED);
            case RecipientLocked f -> toSender(f, envelope.get(), MailKind.LOCKED_OUT);
            case HelpRequested f -> toSender(f, envelope.get(), MailKind.HELP_REQUESTED);
            case Created _, Sent _, OrderReached _, Resent _, Delivered _, Signed _ -> List.of();
            case SealingFailed _ -> List.of(); // it is tried again, and the operator sees it
            case MailBounced _ -> List.of(); // a mail about a mail that came back may come back itself
            case ViewUrlCreated _, KnownByShop _, AccessCodePassed _, AccessCodeFailed _, RecipientUnlocked _ ->
                List.of();
            case ConsentAccepted _, RecipientDelivered _, RecipientViewed _, SigningPaused _ -> List.of();
            case IdCodeSent _ ->
                List.of(); // the code goes its own way: nobody keeps it in a mail that can be read later
            case IdCheckPassed _, IdCheckFailed _, HandedToSigner _, FaxPending _ -> List.of();
            case RecipientSigned _, SignedAutomatically _, SealApplied _, SignedOnPaper _ ->
                List.of(); // whoever is next has a fact of his own
            case RecipientReassigned f -> toSender(f, envelope.get(), MailKind.REASSIGNED);
            case RecipientDeclined _ -> List.of(); // Declined follows
            case RecipientAdded _, RecipientCorrected _, RecipientRemoved _, MessageCorrected _ -> List.of();
            case DocumentsPut _, DocumentsRemoved _, TabsPut _, TabsRemoved _ -> List.of();
            case CustomFieldsPut _, CustomFieldsRemoved _ -> List.of();
            case LockTaken _, LockChanged _, LockReleased _ -> List.of();
        };
    }

    /** Whom the server signs for needs no invitation, unless he is told again: then he may want to do it himself. */
    private static boolean signsBySelf(RecipientSent fact, Envelope envelope) {
        return fact.again()
                || envelope.recipient(fact.recipientId())
                        .arrangement()
                        .automatic()
                        .isEmpty();
    }

    private static List<DueMail> invitation(OfRecipient fact, boolean again, Envelope envelope) {
        var recipient = envelope.recipient(fact.recipientId());
        var kind = again ? MailKind.AGAIN : isFirst(recipient, envelope) ? MailKind.INVITATION : MailKind.YOUR_TURN;
        return once(Stream.of(recipient).filter(MailsFor::hasMail).map(r -> DueMail.to(r, kind)));
    }

    private static boolean isFirst(Recipient recipient, Envelope envelope) {
        return envelope.contents().recipients().stream().noneMatch(r -> r.routingOrder() < recipient.routingOrder());
    }

    /** A copy that comes last needs no announcement: the completed documents follow at once. */
    private static List<DueMail> copy(CopySent fact, Envelope envelope) {
        var recipient = envelope.recipient(fact.recipientId());
        return once(Stream.of(recipient)
                .filter(r -> hasMail(r) && envelope.status().isInProcess())
                .map(r -> DueMail.to(r, MailKind.COPY)));
    }

    private static List<DueMail> completed(Envelope envelope) {
        return withSender(envelope, envelope.contents().recipients().stream(), MailKind.COMPLETED);
    }

    /** Those who knew of the envelope learn that it is over; who declined knows. */
    private static List<DueMail> ended(Envelope envelope, MailKind kind) {
        var knew = envelope.contents().recipients().stream()
                .filter(r -> r.status() != RecipientStatus.CREATED && r.status() != RecipientStatus.DECLINED);
        return withSender(envelope, knew, kind);
    }

    private static List<DueMail> toSender(OfRecipient fact, Envelope envelope, MailKind kind) {
        var mail = DueMail.about(envelope.recipient(fact.recipientId()), envelope.sender(), kind);
        return once(Stream.of(mail));
    }

    /** Recipients first, so that a sender who also signs gets the mail with his link. */
    private static List<DueMail> withSender(Envelope envelope, Stream<Recipient> recipients, MailKind kind) {
        var toRecipients = recipients.filter(MailsFor::hasMail).map(r -> DueMail.to(r, kind));
        return once(Stream.concat(toRecipients, Stream.of(DueMail.to(envelope.sender(), kind))));
    }

    private static boolean hasMail(Recipient recipient) {
        return !recipient.isEmbedded();
    }

    private static List<DueMail> once(Stream<DueMail> mails) {
        var seen = new HashSet<String>();
        return mails.filter(mail -> !mail.address().isBlank() && seen.add(mail.addressKey()))
                .toList();
    }
}
