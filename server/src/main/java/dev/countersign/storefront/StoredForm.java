package dev.countersign.storefront;

import dev.countersign.kernel.AccountId;

/** A version of a form of a shop. */
public record StoredForm(AccountId account, ShopDomain shop, String key, int version, FormDefinition definition) {}
