package dev.countersign.storefront;

import java.util.List;
import java.util.Map;

/**
 * A customer as his shop knows him.
 *
 * @param values by path below the customer: {@code first_name}, {@code default_address.city}, {@code metafields.ns.key}
 * @param state {@code enabled}, {@code disabled}, {@code invited} or {@code declined}
 */
public record CustomerRecord(String id, Map<String, String> values, List<String> tags, String state) {
    public CustomerRecord {
        values = Map.copyOf(values);
        tags = List.copyOf(tags);
    }

    public String value(String path) {
        return values.getOrDefault(path, "");
    }
}
