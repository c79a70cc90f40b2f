package dev.countersign.storefront.http;

import dev.countersign.storefront.Shop;
import dev.countersign.storefront.form.Target;
import dev.countersign.storefront.record.CustomerRecord;
import dev.countersign.storefront.record.CustomerWriter;
import java.util.List;
import java.util.Map;

/** Changes customers in the language of the shop. */
final class AdminWriter implements CustomerWriter {
    private final CustomerWriter graphql;
    private final CustomerWriter rest;

    AdminWriter(CustomerWriter graphql, CustomerWriter rest) {
        this.graphql = graphql;
        this.rest = rest;
    }

    @Override
    public String change(Shop shop, CustomerRecord seen, Map<String, String> members) {
        return of(shop).change(shop, seen, members);
    }

    @Override
    public String addTags(Shop shop, CustomerRecord seen, List<String> tags) {
        return of(shop).addTags(shop, seen, tags);
    }

    @Override
    public String setMetafields(Shop shop, CustomerRecord seen, Map<Target, String> values) {
        return of(shop).setMetafields(shop, seen, values);
    }

    @Override
    public String changeAddress(Shop shop, CustomerRecord seen, Map<String, String> members) {
        return of(shop).changeAddress(shop, seen, members);
    }

    @Override
    public String consent(Shop shop, CustomerRecord seen, String channel) {
        return of(shop).consent(shop, seen, channel);
    }

    private CustomerWriter of(Shop shop) {
        return switch (shop.style()) {
            case GRAPHQL -> graphql;
            case REST -> rest;
        };
    }
}
