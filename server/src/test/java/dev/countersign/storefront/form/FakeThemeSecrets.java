package dev.countersign.storefront.form;

import dev.countersign.kernel.AccountId;
import dev.countersign.storefront.GivenShop;
import dev.countersign.storefront.ShopDomain;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Theme secrets in memory. */
public final class FakeThemeSecrets implements ThemeSecrets {
    private final Map<String, String> secrets = new HashMap<>();

    @Override
    public void put(AccountId account, ShopDomain shop, String form, String secret) {
        secrets.put(key(account, shop, form), secret);
    }

    @Override
    public Optional<String> find(AccountId account, ShopDomain shop, String form) {
        return Optional.ofNullable(secrets.get(key(account, shop, form)));
    }

    @Override
    public Optional<Instant> createdAt(AccountId account, ShopDomain shop, String form) {
        return find(account, shop, form).map(_ -> GivenShop.T0);
    }

    @Override
    public boolean remove(AccountId account, ShopDomain shop, String form) {
        return secrets.remove(key(account, shop, form)) != null;
    }

    private static String key(AccountId account, ShopDomain shop, String form) {
        return account + "/" + shop + "/" + form;
    }
}
