package dev.countersign.storefront.record;

import dev.countersign.storefront.Shop;
import java.util.Optional;

/** Reads customer records over the Admin API. */
public interface Customers {
    /** Empty when the shop knows no such customer; throws {@link AdminFailed} when the shop cannot be asked. */
    Optional<CustomerRecord> find(Shop shop, String id);

    /** The same for who needs no metafields, which in REST cost a call of their own. */
    default Optional<CustomerRecord> findWithoutMetafields(Shop shop, String id) {
        return find(shop, id);
    }
}
