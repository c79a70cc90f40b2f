package dev.countersign.envelope;

import dev.countersign.history.Fact;
import dev.countersign.history.Follower;
import dev.countersign.history.History;
import dev.countersign.history.Recorded;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Actor;
import dev.countersign.kernel.EnvelopeId;
import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Envelopes and their log in memory; followers hear each fact after the state is kept, as with the real ones. */
public final class FakeEnvelopes implements Envelopes, History {
    private final Map<EnvelopeId, Envelope> stored = new LinkedHashMap<>();
    private final List<Recorded<Fact>> log = new ArrayList<>();
    private final List<Follower> followers = new ArrayList<>();

    public void followedBy(Follower follower) {
        followers.add(follower);
    }

    public Envelope send(Envelope draft) {
        return add(
                draft,
                new Actor(Actor.Kind.API, "sam", "Sam Sender", "sam@example.com", "192.0.2.9"),
                e -> e.create(true));
    }

    /** A recipient's verb. */
    public Envelope does(String name, Envelope envelope, Function<Envelope, List<EnvelopeEvent>> verb) {
        var actor = new Actor(Actor.Kind.SIGNING, name, name, name + "@example.com", "192.0.2.1");
        return change(envelope.account(), envelope.id(), actor, verb);
    }

    @Override
    public Envelope find(AccountId account, EnvelopeId id) {
        var envelope = stored.get(id);
        if (envelope == null || !envelope.account().equals(account)) {
            throw ErrorCode.ENVELOPE_DOES_NOT_EXIST.because();
        }
        return envelope;
    }

    @Override
    public Envelope add(Envelope draft, Actor by, Function<Envelope, List<EnvelopeEvent>> verb) {
        stored.put(draft.id(), draft);
        return change(draft.account(), draft.id(), by, verb);
    }

    @Override
    public Envelope change(AccountId account, EnvelopeId id, Actor by, Function<Envelope, List<EnvelopeEvent>> verb) {
        var envelope = find(account, id);
        var facts = verb.apply(envelope);
        for (var fact : facts) {
            envelope = envelope.after(fact, GivenEnvelope.T0.plusSeconds(60), by.ip());
        }
        var after = facts.isEmpty() ? envelope : envelope.withVersion(envelope.version() + 1);
        stored.put(id, after);
        append(account, id.value(), by, GivenEnvelope.T0.plusSeconds(60), facts);
        return after;
    }

    @Override
    public void append(AccountId account, UUID subject, Actor by, Instant at, List<? extends Fact> facts) {
        for (var fact : facts) {
            var recorded = new Recorded<Fact>(account, subject, log.size() + 1, at, by, fact, "");
            log.add(recorded);
            followers.forEach(follower -> follower.follow(recorded));
        }
    }

    @Override
    public List<Recorded<Fact>> of(AccountId account, UUID subject) {
        return log.stream().filter(r -> r.subject().equals(subject)).toList();
    }

    public <F extends Fact> List<F> facts(Class<F> type) {
        return log.stream()
                .map(Recorded::fact)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @Override
    public List<UUID> subjects(AccountId account) {
        return log.stream().map(Recorded::subject).distinct().toList();
    }

    @Override
    public boolean isIntact(AccountId account, UUID subject) {
        return true;
    }

    @Override
    public Page<Envelope> search(AccountId account, EnvelopeSearch search) {
        return new Page<>(List.copyOf(stored.values()), stored.size(), 0);
    }

    @Override
    public Optional<Envelope> ofTransaction(AccountId account, String transactionId) {
        return Optional.empty();
    }
}
