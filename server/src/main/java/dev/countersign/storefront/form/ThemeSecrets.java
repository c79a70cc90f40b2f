package dev.countersign.storefront.form;

import dev.countersign.kernel.AccountId;
import dev.countersign.storefront.ShopDomain;
import java.time.Instant;
import java.util.Optional;

/** The secrets of forms that stand in a merchant's own theme. A form has none until he asks for one. */
public interface ThemeSecrets {
    /** Keeps it in place of the one before, which counts no more. */
    void put(AccountId account, ShopDomain shop, String form, String secret);

    Optional<String> find(AccountId account, ShopDomain shop, String form);

    Optional<Instant> createdAt(AccountId account, ShopDomain shop, String form);

    boolean remove(AccountId account, ShopDomain shop, String form);
}
