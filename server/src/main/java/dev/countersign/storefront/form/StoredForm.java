package dev.countersign.storefront.form;

import dev.countersign.kernel.AccountId;
import dev.countersign.storefront.ShopDomain;

/** A version of a form of a shop. */
public record StoredForm(AccountId account, ShopDomain shop, String key, int version, FormDefinition definition) {}
