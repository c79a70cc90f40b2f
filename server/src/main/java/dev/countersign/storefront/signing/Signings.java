package dev.countersign.storefront.signing;

import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.EnvelopeId;
import dev.countersign.storefront.ShopDomain;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which submission became which envelope. */
public interface Signings {
    void add(ShopSigning signing);

    Optional<ShopSigning> find(AccountId account, ShopDomain shop, UUID submission);

    /** Which of these submissions became envelopes. */
    Set<UUID> among(AccountId account, ShopDomain shop, List<UUID> submissions);

    Optional<ShopSigning> ofEnvelope(AccountId account, EnvelopeId envelope);

    /** Counts one more session; false where somebody else has done so meanwhile. */
    boolean nextRound(ShopSigning signing);
}
