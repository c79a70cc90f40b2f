package dev.countersign.notify;

import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.recipient.Recipient;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Subject, words and language for one recipient: his own where the sender gave some, else the envelope's. */
record OwnMessage(String subject, String words, String language) {
    static OwnMessage of(Envelope envelope, @Nullable String recipientId) {
        var contents = envelope.contents();
        var own = Optional.ofNullable(recipientId)
                .flatMap(contents::recipient)
                .map(OwnMessage::emailNotification)
                .orElse(Map.of());
        return new OwnMessage(
                text(own, "emailSubject", contents.emailSubject()),
                text(own, "emailBody", contents.emailBlurb()),
                text(own, "supportedLanguage", "en"));
    }

    private static Map<?, ?> emailNotification(Recipient recipient) {
        return recipient.rest().members().get("emailNotification") instanceof Map<?, ?> members ? members : Map.of();
    }

    private static String text(Map<?, ?> members, String name, String otherwise) {
        return members.get(name) instanceof String text && !text.isBlank() ? text : otherwise;
    }
}
