package dev.countersign.shop.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Header fields: names in any case, values in their order. */
public record Fields(Map<String, List<String>> values) {
    public static final Fields NONE = new Fields(Map.of());

    public Fields {
        var copy = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        values.forEach((name, list) ->
                copy.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(list));
        values = Collections.unmodifiableMap(copy);
    }

    public Optional<String> first(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst();
    }

    public Fields with(String name, String value) {
        var copy = new LinkedHashMap<>(without(name::equalsIgnoreCase).values);
        copy.put(name, List.of(value));
        return new Fields(copy);
    }

    public Fields without(Predicate<String> unwanted) {
        var copy = new LinkedHashMap<>(values);
        copy.keySet().removeIf(unwanted);
        return new Fields(copy);
    }
}
