package dev.countersign.api.wire;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of an answer. Absent values are left out; numbers, booleans and instants become strings, as the wire has them. */
public final class Body {
    private final Map<String, Object> members = new LinkedHashMap<>();

    public static Body with(String name, @Nullable Object value) {
        return new Body().and(name, value);
    }

    public Body and(String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, wire(value));
        }
        return this;
    }

    /** Members that were kept as they came; what we say ourselves wins. */
    public Body rest(Map<String, Object> kept) {
        kept.forEach(members::putIfAbsent);
        return this;
    }

    /** A value that keeps its JSON type, where the reference says so. */
    public Body typed(String name, Object value) {
        members.put(name, value);
        return this;
    }

    public Map<String, Object> map() {
        return members;
    }

    private static Object wire(Object value) {
        return switch (value) {
            case Boolean flag -> flag.toString();
            case Number number -> number.toString();
            case Instant instant -> WireDates.write(instant);
            case Body body -> body.map();
            case java.util.UUID id -> id.toString();
            default -> value;
        };
    }
}
