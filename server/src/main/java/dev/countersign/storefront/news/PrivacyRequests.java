package dev.countersign.storefront.news;

import dev.countersign.kernel.AccountId;
import dev.countersign.storefront.ShopDomain;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was asked about kept data, for who has to answer for it. They outlive the registration of their shop. */
public interface PrivacyRequests {
    void add(PrivacyRequest request);

    /** Newest first. */
    List<PrivacyRequest> all(AccountId account, ShopDomain shop, int most);

    Optional<PrivacyRequest> find(AccountId account, ShopDomain shop, UUID id);
}
