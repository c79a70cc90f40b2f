package dev.countersign.sealing;

import dev.countersign.envelope.EnvelopeEvent.*;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.envelope.recipient.RecipientStatus;
import dev.countersign.history.Fact;
import dev.countersign.history.Recorded;
import dev.countersign.seal.CompletionCertificate.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a signature besides the signer himself: how the application that let him in says it knew him, and
 * which disclosure he agreed to.
 */
final class Vouching {
    private @Nullable ViewUrlCreated view;
    private @Nullable ConsentAccepted consent;

    private Vouching() {}

    static Vouching of(Recipient recipient, List<Recorded<Fact>> log) {
        var vouching = new Vouching();
        for (var recorded : log) {
            if (isUpToSignature(recorded.at(), recipient)) {
                vouching.hear(recorded.fact(), recipient.id());
            }
        }
        return vouching;
    }

    // he may come back to read what he signed, vouched for in another way
    private static boolean isUpToSignature(Instant at, Recipient recipient) {
        var signed = recipient.progress().signedAt();
        return signed == null || !at.isAfter(signed);
    }

    private void hear(Fact fact, String id) {
        switch (fact) {
            case ViewUrlCreated created when created.recipientId().equals(id) -> view = created;
            case ConsentAccepted accepted when accepted.recipientId().equals(id) -> consent = accepted;
            case RecipientAdded added when isAnew(added.recipient(), id) -> forget();
            case RecipientCorrected corrected when isAnew(corrected.recipient(), id) -> forget();
            case RecipientReassigned reassigned when reassigned.recipientId().equals(id) -> forget();
            default -> {} // all else vouches for nobody
        }
    }

    /** Somebody else took the place: what was said of the one before is not about him. */
    private static boolean isAnew(Recipient recipient, String id) {
        return recipient.id().equals(id) && recipient.status() == RecipientStatus.CREATED;
    }

    private void forget() {
        view = null;
        consent = null;
    }

    List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        if (view != null) {
            add(entries, "Authentication method", view.authenticationMethod());
            add(entries, "Authenticated at", view.authenticationInstant());
            add(entries, "Assertion ID", view.assertionId());
            add(entries, "Security domain", view.securityDomain());
        }
        add(entries, "Disclosure SHA-256", consent == null ? null : consent.disclosureSha256());
        return entries;
    }

    private static void add(List<Entry> entries, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            entries.add(new Entry(label, value));
        }
    }
}
