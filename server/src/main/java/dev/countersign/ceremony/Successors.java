package dev.countersign.ceremony;

import dev.countersign.envelope.EnvelopeEvent.RecipientReassigned;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.history.Fact;
import dev.countersign.history.History;
import dev.countersign.history.Recorded;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Digest;
import dev.countersign.kernel.EnvelopeId;
import java.util.Optional;

/** Who was given the place of somebody who assigned the envelope to another, as the log has it. */
public final class Successors {
    private final Tokens tokens;
    private final History history;

    public Successors(Tokens tokens, History history) {
        this.tokens = tokens;
        this.history = history;
    }

    public Optional<Recipient> of(Session session) {
        return of(session.account(), session.envelope(), session.person());
    }

    /** The same for who comes by his old mail link. */
    public Optional<Recipient> ofLink(String secret) {
        return tokens.mail(Digest.sha256(secret)).flatMap(link -> of(link.account(), link.envelope(), link.person()));
    }

    private Optional<Recipient> of(AccountId account, EnvelopeId envelope, String person) {
        return history.of(account, envelope.value()).stream()
                .flatMap(recorded -> successor(recorded, person).stream())
                .reduce((_, last) -> last);
    }

    /** Who assigned it is known by himself: the fact's actor is the person whose place it was. */
    private static Optional<Recipient> successor(Recorded<Fact> recorded, String person) {
        return recorded.fact() instanceof RecipientReassigned fact
                        && person.equals(Recipient.person(
                                recorded.by().id(),
                                recorded.by().name(),
                                recorded.by().email()))
                ? Optional.of(fact.to())
                : Optional.empty();
    }
}
