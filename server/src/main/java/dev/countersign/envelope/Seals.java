package dev.countersign.envelope;

import dev.countersign.envelope.EnvelopeEvent.SealApplied;
import dev.countersign.envelope.recipient.AdoptedSignature;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.envelope.tab.TabValue;

/** What an electronic seal puts into its tabs. The files themselves are sealed when the envelope completes. */
final class Seals {
    private Seals() {}

    static SealApplied apply(Envelope envelope, Recipient recipient) {
        var values = envelope.contents().tabsOf(recipient.id()).stream()
                .filter(tab -> tab.type().isInk())
                .map(tab -> new TabValue(tab.id(), Filling.SIGNED))
                .toList();
        return new SealApplied(recipient.id(), values, AdoptedSignature.seal(recipient.guid(), recipient.name()));
    }
}
