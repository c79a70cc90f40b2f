package dev.countersign.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which users to list; what is null or empty lets everyone through. Case matters nowhere.
 *
 * @param emailPart part of the address
 * @param namePart part of the name
 */
public record UserFilter(
        @Nullable String email,
        @Nullable String emailPart,
        @Nullable String namePart,
        Set<String> statuses) {
    public static final UserFilter EVERYONE = new UserFilter(null, null, null, Set.of());
}
