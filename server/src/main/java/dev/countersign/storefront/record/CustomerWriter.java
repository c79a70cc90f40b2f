package dev.countersign.storefront.record;

import dev.countersign.storefront.Shop;
import dev.countersign.storefront.form.Target;
import java.util.List;
import java.util.Map;

/**
 * Changes customer records over the Admin API, one call for each verb. Each answers with the id the shop gave the request,
 * and throws {@link AdminFailed} where it was not done.
 */
public interface CustomerWriter {
    /** Changes these members and no others; an empty value clears. */
    String change(Shop shop, CustomerRecord seen, Map<String, String> members);

    /** Adds tags to those that are there. */
    String addTags(Shop shop, CustomerRecord seen, List<String> tags);

    /** Sets metafields to values, or throws {@link RecordMoved} where one is no longer what was seen. */
    String setMetafields(Shop shop, CustomerRecord seen, Map<Target, String> values);

    /** Changes members of the default address; the first one is made. */
    String changeAddress(Shop shop, CustomerRecord seen, Map<String, String> members);

    /** @param channel {@code email} or {@code sms} */
    String consent(Shop shop, CustomerRecord seen, String channel);
}
