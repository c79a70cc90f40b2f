package dev.countersign.kernel;

import java.util.Map;
import java.util.TreeMap;

/** Members of a request that we keep and echo but do not interpret. */
public record Extras(Map<String, Object> members) {
    public static final Extras NONE = new Extras(Map.of());

    /** These members with the newer ones in place of those of the same name, whose case does not matter. */
    public Extras with(Map<String, Object> newer) {
        var all = new TreeMap<String, Object>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(newer);
        members.forEach(all::putIfAbsent);
        return new Extras(all);
    }
}
