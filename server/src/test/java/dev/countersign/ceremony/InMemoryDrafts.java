package dev.countersign.ceremony;

import dev.countersign.envelope.recipient.AdoptedSignature;
import dev.countersign.envelope.tab.TabValue;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.EnvelopeId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Drafts in memory. */
final class InMemoryDrafts implements Drafts {
    private final Map<String, Map<UUID, String>> values = new HashMap<>();
    private final Map<String, AdoptedSignature> signatures = new HashMap<>();
    private final Map<String, Integer> failures = new HashMap<>();

    @Override
    public void save(AccountId account, EnvelopeId envelope, String recipientId, TabValue value) {
        values.computeIfAbsent(recipientId, _ -> new LinkedHashMap<>()).put(value.tabId(), value.value());
    }

    @Override
    public Map<UUID, String> values(AccountId account, EnvelopeId envelope, String recipientId) {
        return values.getOrDefault(recipientId, Map.of());
    }

    @Override
    public void adopt(AccountId account, EnvelopeId envelope, String recipientId, AdoptedSignature signature) {
        signatures.put(recipientId, signature);
    }

    @Override
    public Optional<AdoptedSignature> adopted(AccountId account, EnvelopeId envelope, String recipientId) {
        return Optional.ofNullable(signatures.get(recipientId));
    }

    @Override
    public void clear(AccountId account, EnvelopeId envelope, String recipientId) {
        values.remove(recipientId);
    }

    @Override
    public int countLateFailure(AccountId account, EnvelopeId envelope, String recipientId) {
        return failures.merge(recipientId, 1, Integer::sum);
    }

    @Override
    public int lateFailures(AccountId account, EnvelopeId envelope, String recipientId) {
        return failures.getOrDefault(recipientId, 0);
    }
}
