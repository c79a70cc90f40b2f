package dev.countersign.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A user of an account, who signs in and sends. */
public record UserId(UUID value) {
    /** The id written as {@code text}, or empty where that is no GUID. */
    public static Optional<UserId> parse(String text) {
        return Guid.parse(text).map(UserId::new);
    }

    public static UserId of(String guid) {
        return new UserId(UUID.fromString(guid));
    }

    @Override
    public String toString() {
        return value.toString().toLowerCase(Locale.ROOT);
    }
}
