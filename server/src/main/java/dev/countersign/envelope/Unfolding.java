package dev.countersign.envelope;

import dev.countersign.envelope.EnvelopeEvent.*;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.envelope.recipient.Routing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Facts that follow from one another: each is folded in, so that the next step sees what it did. */
final class Unfolding {
    private final List<EnvelopeEvent> facts = new ArrayList<>();
    private Envelope envelope;

    Unfolding(Envelope envelope) {
        this.envelope = envelope;
    }

    Envelope envelope() {
        return envelope;
    }

    List<EnvelopeEvent> facts() {
        return List.copyOf(facts);
    }

    Unfolding then(EnvelopeEvent fact) {
        envelope = envelope.after(fact, Instant.EPOCH, null);
        facts.add(fact);
        return this;
    }

    Unfolding thenAll(Function<Envelope, List<EnvelopeEvent>> verb) {
        verb.apply(envelope).forEach(this::then);
        return this;
    }

    Unfolding routeIfSent() {
        return envelope.status().isInProcess() ? route() : this;
    }

    /** Gives the turn to whoever is due, until somebody has to act or all are done. */
    Unfolding route() {
        var recipients = envelope.contents().recipients();
        var order = Routing.currentOrder(recipients);
        if (order.isEmpty()) {
            return then(new Signed());
        }
        var due = Routing.due(recipients);
        if (due.isEmpty()) {
            return this;
        }
        then(new OrderReached(order.getAsInt()));
        due.forEach(recipient -> then(turn(recipient)));
        return route();
    }

    private EnvelopeEvent turn(Recipient recipient) {
        return switch (recipient.type()) {
            case SIGNER, IN_PERSON_SIGNER -> new RecipientSent(recipient.id(), false);
            case CARBON_COPY -> new CopySent(recipient.id());
            case SEAL -> Seals.apply(envelope, recipient);
        };
    }
}
