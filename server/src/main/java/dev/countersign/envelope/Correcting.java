package dev.countersign.envelope;

import static dev.countersign.kernel.ErrorCode.ENVELOPE_INVALID_STATUS;

import dev.countersign.envelope.EnvelopeEvent.*;
import dev.countersign.envelope.recipient.Authentication;
import dev.countersign.envelope.recipient.Progress;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.envelope.tab.Tab;
import dev.countersign.kernel.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** How the sender corrects an envelope, as a draft or while it is in process: message, documents, recipients, tabs, fields. */
public final class Correcting {
    private final Envelope envelope;

    public Correcting(Envelope envelope) {
        this.envelope = envelope;
    }

    public List<EnvelopeEvent> correctMessage(String subject, String blurb) {
        envelope.requireCorrectable();
        return List.of(new MessageCorrected(subject, blurb));
    }

    public List<EnvelopeEvent> putDocuments(List<EnvelopeDocument> documents) {
        envelope.requireCorrectable();
        requireNobodySigned();
        return List.of(new DocumentsPut(documents));
    }

    public List<EnvelopeEvent> removeDocuments(List<String> documentIds) {
        envelope.requireCorrectable();
        requireNobodySigned();
        var facts = new Unfolding(envelope).then(new DocumentsRemoved(documentIds));
        requireSignable(facts.envelope());
        return facts.facts();
    }

    public List<EnvelopeEvent> addRecipients(List<Recipient> recipients, List<Tab> tabs) {
        envelope.requireCorrectable();
        var facts = new Unfolding(envelope);
        recipients.forEach(recipient -> Uniqueness.requireFreeId(envelope.contents(), recipient));
        recipients.forEach(recipient -> facts.then(new RecipientAdded(recipient)));
        if (!tabs.isEmpty()) {
            facts.then(new TabsPut(tabs));
        }
        return facts.routeIfSent().facts();
    }

    /** Puts the corrected recipient in the place of the one with his id, and tells him again when {@code notify}. */
    public List<EnvelopeEvent> correctRecipient(Recipient corrected, boolean notify) {
        envelope.requireCorrectable();
        envelope.requireUnfinished(corrected.id());
        if (!corrected.isSamePersonAs(envelope.recipient(corrected.id()))) {
            return putInPlace(corrected);
        }
        var facts = new Unfolding(envelope);
        if (!corrected.equals(envelope.recipient(corrected.id()))) {
            facts.then(new RecipientCorrected(corrected));
        }
        if (notify && corrected.status().canAct()) {
            Envelope.tellAgain(facts, corrected);
        } else if (hasAnotherCode(corrected)) {
            facts.then(new RecipientUnlocked(corrected.id()));
        }
        return facts.routeIfSent().facts();
    }

    /** Wrong tries of an access code that is no more do not count. */
    private boolean hasAnotherCode(Recipient corrected) {
        return !Objects.equals(
                        corrected.accessCode(),
                        envelope.recipient(corrected.id()).accessCode())
                && !corrected.progress().authentication().equals(Authentication.NONE)
                && corrected.status().canAct();
    }

    /** Somebody else in the same place: what became of the one before is not his, and his turn comes anew. */
    private List<EnvelopeEvent> putInPlace(Recipient another) {
        return new Unfolding(envelope)
                .then(new RecipientCorrected(AutomaticSigning.inPlaceOf(envelope.recipient(another.id()), another)
                        .with(Progress.NONE)))
                .routeIfSent()
                .facts();
    }

    /**
     * Removes all of them before the turn goes on, so that nobody who is about to go is invited. Who was locked out may
     * be removed to be added anew: when nobody else is left, the envelope waits for that and does not complete.
     */
    public List<EnvelopeEvent> removeRecipients(List<String> recipientIds) {
        envelope.requireCorrectable();
        recipientIds.forEach(envelope::requireUnfinished);
        var mayComeBack =
                recipientIds.stream().anyMatch(id -> envelope.recipient(id).isLocked());
        var facts = new Unfolding(envelope);
        recipientIds.stream()
                .distinct()
                .forEach(id -> facts.then(
                        new RecipientRemoved(id, envelope.recipient(id).name())));
        requireSignable(facts.envelope());
        return mayComeBack && facts.envelope().hasNobodyLeft()
                ? facts.facts()
                : facts.routeIfSent().facts();
    }

    public List<EnvelopeEvent> putTabs(List<Tab> tabs) {
        envelope.requireCorrectable();
        tabs.forEach(tab -> envelope.requireUnfinished(tab.recipientId()));
        return tabs.isEmpty() ? List.of() : List.of(new TabsPut(tabs));
    }

    public List<EnvelopeEvent> removeTabs(List<UUID> tabIds) {
        envelope.requireCorrectable();
        envelope.contents().tabs().stream()
                .filter(tab -> tabIds.contains(tab.id()))
                .forEach(tab -> envelope.requireUnfinished(tab.recipientId()));
        return tabIds.isEmpty() ? List.of() : List.of(new TabsRemoved(tabIds));
    }

    public List<EnvelopeEvent> putCustomFields(List<CustomField> fields) {
        envelope.requireCorrectable();
        return List.of(new CustomFieldsPut(fields));
    }

    public List<EnvelopeEvent> removeCustomFields(List<String> fieldIds) {
        envelope.requireCorrectable();
        return List.of(new CustomFieldsRemoved(fieldIds));
    }

    private void requireNobodySigned() {
        if (envelope.contents().recipients().stream().anyMatch(r -> r.progress().signedAt() != null)) {
            throw ENVELOPE_INVALID_STATUS
                    .because()
                    .with(
                            Refusal.Detail.of("documents", null, "no signer has finished yet")
                                    .fix(
                                            "Documents that someone has signed cannot be exchanged. Void the envelope and send a new one."));
        }
    }

    private static void requireSignable(Envelope corrected) {
        if (corrected.status().isInProcess()) {
            Completeness.checkInProcess(corrected.contents());
        }
    }
}
