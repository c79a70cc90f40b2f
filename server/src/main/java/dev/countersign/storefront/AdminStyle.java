package dev.countersign.storefront;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which of its two languages we speak with the Admin API of a shop. */
public enum AdminStyle {
    GRAPHQL,
    REST;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AdminStyle> of(String wire) {
        return Arrays.stream(values())
                .filter(value -> value.wire().equalsIgnoreCase(wire))
                .findFirst();
    }
}
