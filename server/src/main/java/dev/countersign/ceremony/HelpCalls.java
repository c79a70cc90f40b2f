package dev.countersign.ceremony;

import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeEvent.HelpRequested;
import dev.countersign.envelope.EnvelopeEvent.RecipientLocked;
import dev.countersign.history.History;

/** Who has asked the sender for help, as the log has it: once for each time he was locked out. */
final class HelpCalls {
    private final History history;

    HelpCalls(History history) {
        this.history = history;
    }

    /** Whether the recipient has asked since he was locked out the last time. */
    boolean hasAsked(Envelope envelope, String recipientId) {
        var asked = false;
        for (var recorded : history.of(envelope.account(), envelope.id().value())) {
            asked = switch (recorded.fact()) {
                case HelpRequested help when help.recipientId().equals(recipientId) -> true;
                case RecipientLocked locked when locked.recipientId().equals(recipientId) -> false;
                default -> asked;
            };
        }
        return asked;
    }
}
