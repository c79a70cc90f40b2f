package dev.countersign.notify.smtp;

import dev.countersign.notify.OutgoingMail;
import dev.countersign.notify.OutgoingMail.Attachment;
import dev.countersign.notify.OutgoingMail.Mailbox;
import java.time.Instant;
import java.util.UUID;

/** Mails for tests of the postboxes. */
final class GivenMail {
    static final UUID ID = UUID.fromString("0a0a0a0a-0b0b-4c0c-8d0d-0e0e0e0e0e0e");

    private GivenMail() {}

    static OutgoingMail to(String name, String address, String subject) {
        return new OutgoingMail(
                ID,
                "<" + ID + "@sign.example>",
                Instant.parse("2026-11-24T10:00:00Z"),
                Instant.parse("2026-11-24T10:00:01Z"),
                new Mailbox("Sam via Countersign", "no-reply@sign.example"),
                new Mailbox("Sam", "sam@example.com"),
                new Mailbox(name, address),
                subject,
                "en",
                "Hello 🖋\n",
                "<p>Hello 🖋</p>",
                new Attachment("Vertrag ü.pdf", "%PDF-".getBytes()));
    }
}
