package dev.countersign.envelope;

import dev.countersign.envelope.EnvelopeEvent.*;
import dev.countersign.kernel.Actor;

/** What the audit trail and the certificate say of a fact. */
public final class AuditWording {
    /** An action in two words and a sentence. */
    public record Words(String action, String sentence) {}

    private AuditWording() {}

    public static Words of(EnvelopeEvent fact, Actor by, Envelope envelope) {
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
            case ConsentAccepted f ->
                words("Consented", "%s agreed to electronic records and signatures", self(f, by, envelope));
            case RecipientDelivered f -> words("Viewed", "%s opened the documents", self(f, by, envelope));
            case RecipientViewed f -> words("Viewed", "%s looked at the documents", self(f, by, envelope));
            case SigningPaused f -> words("Finish Later", "%s will finish later", self(f, by, envelope));
            case RecipientSigned f -> words("Signed", "%s signed", self(f, by, envelope));
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
        };
    }

    /** Who did it: his name of then, also when the sender has put another in his place since. */
    private static String self(OfRecipient fact, Actor by, Envelope envelope) {
        return by.kind() == Actor.Kind.SIGNING ? by.name() : name(fact, envelope);
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
