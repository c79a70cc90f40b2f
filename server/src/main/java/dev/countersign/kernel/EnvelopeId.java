package dev.countersign.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** An envelope, a GUID on the wire. */
public record EnvelopeId(UUID value) {
    /** The id written as {@code text}, or empty where that is no GUID. */
    public static Optional<EnvelopeId> parse(String text) {
        return Guid.parse(text).map(EnvelopeId::new);
    }

    public static EnvelopeId of(String guid) {
        return new EnvelopeId(UUID.fromString(guid));
    }

    @Override
    public String toString() {
        return value.toString().toLowerCase(Locale.ROOT);
    }
}
