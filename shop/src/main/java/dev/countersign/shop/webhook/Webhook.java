package dev.countersign.shop.webhook;

import java.time.Instant;
import java.util.UUID;

/** One message to the app; each delivery of it carries the same ids, bytes and time. */
record Webhook(UUID id, UUID eventId, Topic topic, byte[] body, Instant triggeredAt) {
    @Override
    public String toString() {
        return topic.wire() + " " + id;
    }
}
