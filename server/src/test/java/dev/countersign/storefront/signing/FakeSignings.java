package dev.countersign.storefront.signing;

import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.EnvelopeId;
import dev.countersign.storefront.ShopDomain;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Signings and used tokens in memory. */
public final class FakeSignings implements Signings, UsedTokens {
    final Map<UUID, ShopSigning> kept = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    @Override
    public void add(ShopSigning signing) {
        kept.put(signing.submission(), signing);
    }

    @Override
    public Optional<ShopSigning> find(AccountId account, ShopDomain shop, UUID submission) {
        return Optional.ofNullable(kept.get(submission))
                .filter(signing ->
                        signing.account().equals(account) && signing.shop().equals(shop));
    }

    @Override
    public Set<UUID> among(AccountId account, ShopDomain shop, List<UUID> submissions) {
        return submissions.stream().filter(kept::containsKey).collect(Collectors.toSet());
    }

    @Override
    public Optional<ShopSigning> ofEnvelope(AccountId account, EnvelopeId envelope) {
        return kept.values().stream()
                .filter(signing -> signing.envelope().equals(envelope))
                .findFirst();
    }

    @Override
    public boolean nextRound(ShopSigning signing) {
        return kept.replace(signing.submission(), signing, signing.inRound(signing.round() + 1));
    }

    @Override
    public boolean use(String tokenHash, Instant at) {
        return used.add(tokenHash);
    }
}
