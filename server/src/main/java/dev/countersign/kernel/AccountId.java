package dev.countersign.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** An account: everything stored belongs to exactly one. */
public record AccountId(UUID value) {
    /** The id written as {@code text}, or empty where that is no GUID. */
    public static Optional<AccountId> parse(String text) {
        return Guid.parse(text).map(AccountId::new);
    }

    public static AccountId of(String guid) {
        return new AccountId(UUID.fromString(guid));
    }

    @Override
    public String toString() {
        return value.toString().toLowerCase(Locale.ROOT);
    }
}
