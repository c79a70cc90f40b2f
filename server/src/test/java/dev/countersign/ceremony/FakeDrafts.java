package dev.countersign.ceremony;

import dev.countersign.envelope.recipient.AdoptedSignature;
import dev.countersign.envelope.tab.TabValue;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.EnvelopeId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Drafts in memory, by person. */
public final class FakeDrafts implements Drafts {
    private record Failures(int count, Instant at) {}

    private final Map<String, Map<UUID, String>> values = new HashMap<>();
    private final Map<String, AdoptedSignature> signatures = new HashMap<>();
    private final Map<String, Failures> failures = new HashMap<>();

    @Override
    public void save(AccountId account, EnvelopeId envelope, String person, TabValue value) {
        values.computeIfAbsent(person, _ -> new HashMap<>()).put(value.tabId(), value.value());
    }

    @Override
    public Map<UUID, String> values(AccountId account, EnvelopeId envelope, String person) {
        return values.getOrDefault(person, Map.of());
    }

    @Override
    public void adopt(AccountId account, EnvelopeId envelope, String person, AdoptedSignature signature) {
        signatures.put(person, signature);
    }

    @Override
    public Optional<AdoptedSignature> adopted(AccountId account, EnvelopeId envelope, String person) {
        return Optional.ofNullable(signatures.get(person));
    }

    @Override
    public void clear(AccountId account, EnvelopeId envelope, String person) {
        values.remove(person);
    }

    @Override
    public void countLateFailure(AccountId account, EnvelopeId envelope, String person, Instant at, Instant since) {
        var before = lateFailures(account, envelope, person, since);
        failures.put(person, new Failures(before + 1, at));
    }

    @Override
    public int lateFailures(AccountId account, EnvelopeId envelope, String person, Instant since) {
        return Optional.ofNullable(failures.get(person))
                .filter(failed -> !failed.at().isBefore(since))
                .map(Failures::count)
                .orElse(0);
    }

    @Override
    public void forgetLateFailures(AccountId account, EnvelopeId envelope, String person) {
        failures.remove(person);
    }
}
