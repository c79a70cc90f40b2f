package dev.countersign.envelope;

import dev.countersign.envelope.recipient.AdoptedSignature;
import dev.countersign.envelope.recipient.Arrangement;
import dev.countersign.envelope.recipient.Check;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.envelope.tab.Tab;
import dev.countersign.envelope.tab.TabValue;
import dev.countersign.history.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can happen to an envelope. Whoever reads the log decides in one exhaustive switch over these. */
public sealed interface EnvelopeEvent extends Fact {
    /** Facts about one recipient name it. */
    sealed interface OfRecipient extends EnvelopeEvent {
        String recipientId();
    }

    record Created(String emailSubject) implements EnvelopeEvent {}

    record Sent() implements EnvelopeEvent {}

    /** The recipients of this routing order can act now; the first order is reached by being sent. */
    record OrderReached(int routingOrder) implements EnvelopeEvent {}

    record Resent() implements EnvelopeEvent {}

    /** Every recipient whose turn it is has opened the envelope. */
    record Delivered() implements EnvelopeEvent {}

    /** Every recipient is done; sealing is due. */
    record Signed() implements EnvelopeEvent {}

    record Completed(List<SealedDocument> documents) implements EnvelopeEvent {}

    record Declined(String reason) implements EnvelopeEvent {}

    record Voided(String reason) implements EnvelopeEvent {}

    /** A try to seal went wrong; it will be tried again. */
    record SealingFailed(String reason) implements EnvelopeEvent {}

    record MailBounced(String email, String reason) implements EnvelopeEvent {}

    /** The recipient's turn has come. {@code again}: told once more by a resend. */
    record RecipientSent(String recipientId, boolean again) implements OfRecipient {}

    /** A carbon copy's turn came, and with that it is done. */
    record CopySent(String recipientId) implements OfRecipient {}

    /**
     * The application asked for a signing URL, and vouched for the recipient in its own words.
     *
     * @param authenticationInstant when the application says it authenticated him
     * @param assertionId by which the application finds that authentication again
     */
    record ViewUrlCreated(
            String recipientId,
            @Nullable String authenticationMethod,
            @Nullable String authenticationInstant,
            @Nullable String assertionId,
            @Nullable String securityDomain)
            implements OfRecipient {
        /** How long the URL opens, by the business clock. */
        public static final Duration LIFE = Duration.ofMinutes(5);
    }

    /**
     * A shop vouched for the recipient: he was logged in to his account there, and the signature of the request that said
     * so was verified.
     *
     * @param shop its permanent domain
     * @param customer his id there
     * @param reportedIp his address as the shop reports it, which does not sign it; ours sees the shop's
     */
    record KnownByShop(
            String recipientId,
            String shop,
            String customer,
            Instant verifiedAt,
            @Nullable String reportedIp) implements OfRecipient {}

    record AccessCodePassed(String recipientId) implements OfRecipient {}

    record AccessCodeFailed(String recipientId, int attemptsLeft) implements OfRecipient {}

    record RecipientLocked(String recipientId, Check by) implements OfRecipient {}

    /** A recipient who is locked out asks the sender to let him in again. */
    record HelpRequested(String recipientId) implements OfRecipient {}

    record RecipientUnlocked(String recipientId) implements OfRecipient {}

    /** A one-time code went out; {@code to} is the address or number with its middle left out. */
    record IdCodeSent(String recipientId, Arrangement.Way way, String to) implements OfRecipient {}

    record IdCheckPassed(String recipientId, Arrangement.Way way) implements OfRecipient {}

    record IdCheckFailed(String recipientId, int attemptsLeft) implements OfRecipient {}

    /** The host gave his device to the in-person signer. */
    record HandedToSigner(String recipientId) implements OfRecipient {}

    /** The recipient agreed to electronic records; the text agreed to is named by its SHA-256. */
    record ConsentAccepted(String recipientId, String disclosureSha256) implements OfRecipient {}

    /** The recipient saw the documents for the first time, by their SHA-256. */
    record RecipientDelivered(String recipientId, List<String> documentSha256) implements OfRecipient {}

    /** The recipient looked again, or looked at what is over. */
    record RecipientViewed(String recipientId) implements OfRecipient {}

    /** The recipient will finish later; what was typed is kept. */
    record SigningPaused(String recipientId) implements OfRecipient {}

    record RecipientSigned(
            String recipientId,
            List<TabValue> values,
            @Nullable AdoptedSignature signature) implements OfRecipient {}

    /**
     * The server signed for the recipient, as he allowed it to.
     *
     * @param user the name of who gave the standing authority
     * @param application the name of the application he gave it to
     */
    record SignedAutomatically(
            String recipientId,
            List<TabValue> values,
            AdoptedSignature signature,
            UUID authority,
            String user,
            String application,
            Instant givenAt)
            implements OfRecipient {}

    /** The server could not sign for the recipient: he is invited to sign himself. */
    record AutoSignHalted(String recipientId, String reason) implements OfRecipient {}

    /** The turn of an electronic seal came, and with that it is on the documents. */
    record SealApplied(String recipientId, List<TabValue> values, AdoptedSignature seal) implements OfRecipient {}

    /** The recipient printed the documents, signs on paper, and owes the scan. */
    record FaxPending(String recipientId) implements OfRecipient {}

    /** The scan of what the recipient signed on paper, which is a document of the envelope from then on. */
    record SignedOnPaper(String recipientId, EnvelopeDocument scan) implements OfRecipient {}

    record RecipientDeclined(String recipientId, String reason) implements OfRecipient {}

    /** The recipient gave his place to another and gets a copy himself. */
    record RecipientReassigned(String recipientId, Recipient to, Recipient copy, String reason)
            implements OfRecipient {}

    record RecipientAdded(Recipient recipient) implements EnvelopeEvent {}

    record RecipientCorrected(Recipient recipient) implements EnvelopeEvent {}

    record RecipientRemoved(String recipientId, String name) implements OfRecipient {}

    record MessageCorrected(String emailSubject, String emailBlurb) implements EnvelopeEvent {}

    record DocumentsPut(List<EnvelopeDocument> documents) implements EnvelopeEvent {}

    record DocumentsRemoved(List<String> documentIds) implements EnvelopeEvent {}

    /** Tabs added, or put in the place of those with the same id. */
    record TabsPut(List<Tab> tabs) implements EnvelopeEvent {}

    record TabsRemoved(List<UUID> tabIds) implements EnvelopeEvent {}

    record CustomFieldsPut(List<CustomField> fields) implements EnvelopeEvent {}

    record CustomFieldsRemoved(List<String> fieldIds) implements EnvelopeEvent {}

    /** Somebody holds the envelope to correct it: until he is done, nobody else changes it and nobody signs. */
    record LockTaken(EditLock lock) implements EnvelopeEvent {}

    record LockChanged(EditLock lock) implements EnvelopeEvent {}

    /** {@code saved}: what was changed under the lock stays; else the envelope is as it was before. */
    record LockReleased(boolean saved) implements EnvelopeEvent {}
}
