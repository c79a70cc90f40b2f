package dev.countersign.kernel;

import java.util.Map;

/** Members of a request that we keep and echo but do not interpret. */
public record Extras(Map<String, Object> members) {
    public static final Extras NONE = new Extras(Map.of());
}
