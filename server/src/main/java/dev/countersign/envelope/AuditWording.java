package dev.countersign.envelope;

import dev.countersign.envelope.EnvelopeEvent.*;
import dev.countersign.envelope.recipient.Arrangement;
import dev.countersign.kernel.Actor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What the audit trail and the certificate say of a fact. */
public final class AuditWording {
    /** An action in two words and a sentence. */
    public record Words(String action, String sentence) {}

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private AuditWording() {}

    public static Words of(EnvelopeEvent fact, Actor by, Envelope envelope) {
        return of(fact, by, envelope, UTC::format);
    }

    /** @param moments how a moment is written where the words are read */
    public static Words of(EnvelopeEvent fact, Actor by, Envelope envelope, Function<Instant, String> moments) {
        return switch (fact) {
            case Created _ -> words("Registered", "%s created the envelope", by.name());
            case Sent _ -> words("Sent", "%s sent the envelope", by.name());
            case OrderReached f -> words("Routed", "The recipients of routing order %s can act", f.routingOrder());
            case Resent _ -> words("Resent", "%s sent the envelope again", by.name());
            case Delivered _ -> words("Delivered", "Everyone whose turn it is has opened the envelope");
            case Signed _ -> words("Signing Complete", "Everyone is done");
            case Completed _ -> words("Completed", "The documents were sealed");
            case Declined f -> words("Declined", "The envelope was declined: %s", f.reason());
            case Voided f -> words("Voided", "%s voided the envelope: %s", by.name(), f.reason());
            case SealingFailed f -> words("Sealing Failed", "Sealing failed and will be tried again: %s", f.reason());
            case MailBounced f -> words("Mail Returned", "Mail to %s came back: %s", f.email(), f.reason());
            case RecipientSent f ->
                f.again()
                        ? words("Resent Invitation", "%s was told again", name(f, envelope))
                        : words("Sent Invitations", "It is the turn of %s", name(f, envelope));
            case CopySent f -> words("Sent Copy", "%s gets a copy", name(f, envelope));
            case ViewUrlCreated f ->
                words("Requested View", "%s asked for a signing URL for %s", by.name(), name(f, envelope));
            case KnownByShop f ->
                words(
                        "Known by Shop",
                        "%s is logged in as customer %s of %s",
                        name(f, envelope),
                        f.customer(),
                        f.shop());
            case AccessCodePassed f ->
                words("Access Code Passed", "%s gave the right access code", self(f, by, envelope));
            case AccessCodeFailed f ->
                words(
                        "Access Code Failed",
                        "%s gave a wrong access code, %s attempts left",
                        self(f, by, envelope),
                        f.attemptsLeft());
            case RecipientLocked f -> words("Authentication Failed", "%s is locked out", self(f, by, envelope));
            case HelpRequested f ->
                words("Asked for Help", "%s is locked out and asked for help", self(f, by, envelope));
            case RecipientUnlocked f -> words("Unlocked", "%s can try again", name(f, envelope));
            case IdCodeSent f ->
                words(
                        "Sent One-Time Code",
                        "%s was sent a one-time code by %s to %s",
                        self(f, by, envelope),
                        f.way() == Arrangement.Way.SMS ? "text message" : "e-mail",
                        f.to());
            case IdCheckPassed f ->
                words("One-Time Code Passed", "%s gave the right one-time code", self(f, by, envelope));
            case IdCheckFailed f ->
                words(
                        "One-Time Code Failed",
                        "%s gave a wrong one-time code, %s attempts left",
                        self(f, by, envelope),
                        f.attemptsLeft());
            case HandedToSigner f ->
                words("Handed Over", "%s handed the device to %s", host(f, envelope), name(f, envelope));
            case ConsentAccepted f ->
                words("Consented", "%s agreed to electronic records and signatures", self(f, by, envelope));
            case RecipientDelivered f -> words("Viewed", "%s opened the documents", self(f, by, envelope));
            case RecipientViewed f -> words("Viewed", "%s looked at the documents", self(f, by, envelope));
            case SigningPaused f -> words("Finish Later", "%s will finish later", self(f, by, envelope));
            case RecipientSigned f -> words("Signed", "%s signed", self(f, by, envelope));
            case SignedAutomatically f ->
                words(
                        "Signed Automatically",
                        "Signed automatically by standing authority of %s given on %s to %s",
                        f.user(),
                        moments.apply(f.givenAt()),
                        f.application());
            case AutoSignHalted f ->
                words(
                        "Automatic Signature Halted",
                        "%s was not signed for automatically: %s",
                        name(f, envelope),
                        f.reason());
            case SealApplied f -> words("Sealed", "The electronic seal %s was applied", name(f, envelope));
            case FaxPending f -> words("Printed", "%s prints the documents and signs on paper", self(f, by, envelope));
            case SignedOnPaper f ->
                words(
                        "Signed on Paper",
                        "%s uploaded the scan of what %s signed on paper",
                        by.name(),
                        name(f, envelope));
            case RecipientReassigned f ->
                words(
                        "Reassigned",
                        "%s assigned the envelope to %s (%s): %s",
                        self(f, by, envelope),
                        f.to().name(),
                        f.to().email(),
                        f.reason());
            case RecipientDeclined f -> words("Declined", "%s declined: %s", self(f, by, envelope), f.reason());
            case RecipientAdded f ->
                words("Corrected", "%s was added", f.recipient().name());
            case RecipientCorrected f ->
                words("Corrected", "%s was changed", f.recipient().name());
            case RecipientRemoved f -> words("Corrected", "%s was removed", f.name());
            case MessageCorrected _ -> words("Corrected", "The message was changed");
            case DocumentsPut _ -> words("Corrected", "Documents were added or replaced");
            case DocumentsRemoved _ -> words("Corrected", "Documents were removed");
            case TabsPut _ -> words("Corrected", "Tabs were added or changed");
            case TabsRemoved _ -> words("Corrected", "Tabs were removed");
            case CustomFieldsPut _ -> words("Corrected", "Custom fields were added or changed");
            case CustomFieldsRemoved _ -> words("Corrected", "Custom fields were removed");
            case LockTaken f ->
                words(
                        "Locked",
                        "%s holds the envelope with %s to correct it",
                        by.name(),
                        f.lock().lockedByApp());
            case LockChanged _ -> words("Locked", "%s holds the envelope longer", by.name());
            case LockReleased f ->
                words(
                        "Unlocked for All",
                        f.saved() ? "%s is done correcting" : "%s dropped the corrections",
                        by.name());
        };
    }

    /** Who did it: his name of then, also when the sender has put another in his place since. */
    private static String self(OfRecipient fact, Actor by, Envelope envelope) {
        return by.kind() == Actor.Kind.SIGNING ? by.name() : name(fact, envelope);
    }

    private static String host(OfRecipient fact, Envelope envelope) {
        return envelope.contents()
                .recipient(fact.recipientId())
                .flatMap(r -> Optional.ofNullable(r.arrangement().host()))
                .map(Arrangement.Host::name)
                .orElse("The host");
    }

    private static String name(OfRecipient fact, Envelope envelope) {
        return envelope.contents()
                .recipient(fact.recipientId())
                .map(r -> r.name())
                .orElse("recipient " + fact.recipientId());
    }

    private static Words words(String action, String sentence, Object... values) {
        return new Words(action, sentence.formatted(values));
    }
}
