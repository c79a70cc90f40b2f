package dev.countersign.storefront.form;

import dev.countersign.kernel.AccountId;
import dev.countersign.storefront.ShopDomain;
import java.util.List;
import java.util.Optional;

/** The forms of shops. A form that is put again gets a new version; the old ones stay for who has them open. */
public interface Forms {
    /** Keeps the definition as the newest version; one that is equal to it adds none. */
    StoredForm put(AccountId account, ShopDomain shop, String key, FormDefinition definition);

    /** The live version. */
    Optional<StoredForm> find(AccountId account, ShopDomain shop, String key);

    /** A version as it was, also after the form was deleted. */
    Optional<StoredForm> version(AccountId account, ShopDomain shop, String key, int version);

    List<StoredForm> all(AccountId account, ShopDomain shop);

    boolean remove(AccountId account, ShopDomain shop, String key);
}
