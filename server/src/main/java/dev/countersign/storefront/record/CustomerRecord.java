package dev.countersign.storefront.record;

import java.util.List;
import java.util.Map;

/**
 * A customer as his shop knows him.
 *
 * @param values by path below the customer: {@code first_name}, {@code default_address.city}, {@code metafields.ns.key}
 * @param state {@code enabled}, {@code disabled}, {@code invited} or {@code declined}
 * @param marks what a change of a part has to name: the id of {@code default_address}, digest or id of a metafield
 */
public record CustomerRecord(
        String id, Map<String, String> values, List<String> tags, String state, Map<String, String> marks) {
    public CustomerRecord {
        values = Map.copyOf(values);
        tags = List.copyOf(tags);
        marks = Map.copyOf(marks);
    }

    public CustomerRecord(String id, Map<String, String> values, List<String> tags, String state) {
        this(id, values, tags, state, Map.of());
    }

    public String value(String path) {
        return values.getOrDefault(path, "");
    }

    public String mark(String path) {
        return marks.getOrDefault(path, "");
    }

    boolean hasTag(String tag) {
        return tags.stream().anyMatch(tag::equalsIgnoreCase);
    }
}
