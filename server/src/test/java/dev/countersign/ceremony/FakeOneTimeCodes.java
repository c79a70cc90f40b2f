package dev.countersign.ceremony;

import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.EnvelopeId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One-time codes in memory. */
final class FakeOneTimeCodes implements OneTimeCodes {
    private final Map<UUID, OneTimeCode> codes = new LinkedHashMap<>();

    @Override
    public void add(OneTimeCode code, Instant since) {
        codes.values()
                .removeIf(old ->
                        old.person().equals(code.person()) && old.sentAt().isBefore(since));
        codes.put(code.id(), code);
    }

    @Override
    public Optional<OneTimeCode> find(UUID id) {
        return Optional.ofNullable(codes.get(id));
    }

    @Override
    public List<OneTimeCode> sentTo(AccountId account, EnvelopeId envelope, String person, Instant since) {
        return codes.values().stream()
                .filter(code -> code.envelope().equals(envelope)
                        && code.person().equals(person)
                        && !code.sentAt().isBefore(since))
                .sorted(Comparator.comparing(OneTimeCode::sentAt).reversed())
                .toList();
    }

    @Override
    public boolean use(UUID id, Instant at) {
        var unused = codes.get(id).usedAt() == null;
        codes.computeIfPresent(id, (_, code) -> unused ? with(code, code.sealedCode(), at) : code);
        return unused;
    }

    @Override
    public void delivered(UUID id) {
        codes.computeIfPresent(id, (_, code) -> with(code, null, code.usedAt()));
    }

    List<OneTimeCode> all() {
        return List.copyOf(codes.values());
    }

    private static OneTimeCode with(OneTimeCode code, @Nullable String sealed, @Nullable Instant usedAt) {
        return new OneTimeCode(
                code.id(),
                code.account(),
                code.envelope(),
                code.recipientId(),
                code.person(),
                code.way(),
                code.target(),
                code.hash(),
                code.hashKey(),
                sealed,
                code.language(),
                code.sentAt(),
                code.expiresAt(),
                usedAt);
    }
}
