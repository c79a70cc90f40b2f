package dev.countersign.notify;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail ready to be posted. All texts are single lines without control characters, but for the two bodies. */
public record OutgoingMail(
        UUID id,
        String messageId,
        Instant queuedAt,
        Instant date,
        Mailbox from,
        Mailbox replyTo,
        Mailbox to,
        String subject,
        String language,
        String text,
        String html,
        @Nullable Attachment attachment) {
    /** A name, if one is known, and an address. */
    public record Mailbox(String name, String address) {}

    /** A PDF that goes along. */
    public record Attachment(String name, byte[] pdf) {}
}
