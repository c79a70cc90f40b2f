package dev.countersign.kernel;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads GUIDs strictly: {@link UUID#fromString} alone would accept shortened groups. */
public final class Guid {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Guid() {}

    public static Optional<UUID> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
