package dev.countersign.ceremony;

import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.kernel.Actor;
import org.jspecify.annotations.Nullable;

/** A session together with what it is about, as it stands now. */
public record Visit(Session session, Envelope envelope, Gate gate) {
    /** The visitor. Ask only where the gate is not {@code GONE}. */
    public Recipient recipient() {
        return envelope.recipient(session.recipientId());
    }

    Actor actor(@Nullable String ip) {
        var recipient = recipient();
        return new Actor(Actor.Kind.SIGNING, recipient.guid().toString(), recipient.name(), recipient.email(), ip);
    }
}
