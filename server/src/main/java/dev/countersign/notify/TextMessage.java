package dev.countersign.notify;

import java.time.Instant;
import java.util.UUID;

/**
 * A text message to a phone.
 *
 * @param to the number as the sender of the envelope gave it
 */
public record TextMessage(UUID id, String to, String text, Instant at) {}
