package dev.countersign.envelope;

import dev.countersign.kernel.UserId;
import org.jspecify.annotations.Nullable;

/** The user who made the envelope, as known at that time. */
public record Sender(
        UserId userId, String name, String email, @Nullable String ip) {}
