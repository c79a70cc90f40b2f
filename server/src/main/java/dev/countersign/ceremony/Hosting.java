package dev.countersign.ceremony;

import dev.countersign.envelope.Envelopes;
import dev.countersign.envelope.Handover;
import dev.countersign.envelope.recipient.Arrangement.Host;
import dev.countersign.kernel.Actor;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.store.Transactions;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The gate of the host, on whose device an in-person signer signs. */
public final class Hosting {
    private final Sessions sessions;
    private final Moves moves;
    private final Transactions transactions;

    public Hosting(Sessions sessions, Envelopes envelopes, Transactions transactions, BusinessClock clock) {
        this.sessions = sessions;
        this.moves = new Moves(envelopes, clock);
        this.transactions = transactions;
    }

    /** The host gives his device to the signer: from here on it is the signer who acts. */
    public void handOver(Visit visit, @Nullable String ip) {
        visit.require(Gate.HOST);
        var session = visit.session();
        var host = Objects.requireNonNull(visit.recipient().arrangement().host(), "the gate of a host");
        transactions.write(() -> {
            moves.make(visit, actor(host, ip), e -> new Handover(e).toSigner(session.recipientId()));
            sessions.handedOver(session.hash());
        });
    }

    private static Actor actor(Host host, @Nullable String ip) {
        return new Actor(Actor.Kind.SIGNING, host.userId().toString(), host.name(), host.email(), ip);
    }
}
