package dev.countersign.notify;

import dev.countersign.ceremony.CodeMessage;
import java.util.List;

/** Puts a one-time code into words, in the language of the page on which it was asked for. */
record CodeWording(Words words, CodeMessage message) {
    CodeWording(CodeMessage message) {
        this(Words.in(message.language()), message);
    }

    MailText mail() {
        var subject = message.envelope().contents().emailSubject();
        return new MailText(
                words.language(),
                words.isRightToLeft(),
                Harmless.line(words.plain("one-time-code.title", Harmless.line(subject, 150)), 200),
                words.say("one-time-code.heading", message.code()),
                List.of(
                        words.say("greeting", Harmless.name(message.recipient().name())),
                        words.say("one-time-code.text", sender()),
                        words.say("one-time-code.unasked")),
                null,
                null,
                List.of(words.say("footer.envelope", message.envelope().id().toString())));
    }

    String textMessage() {
        return words.say("one-time-code.text-message", message.code(), sender());
    }

    private String sender() {
        return Harmless.name(message.envelope().sender().name());
    }
}
