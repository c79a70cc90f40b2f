package dev.countersign.notify;

import dev.countersign.notify.MailText.Button;
import dev.countersign.storefront.confirm.AddressMail;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a mail about a customer's e-mail address into words, in the language of the page he came from. */
record AddressWording(Words words, AddressMail message) {
    AddressWording(AddressMail message) {
        this(Words.in(message.language()), message);
    }

    MailText mail() {
        var key = key();
        return new MailText(
                words.language(),
                words.isRightToLeft(),
                words.plain(key + ".title", shop()),
                words.say(key + ".heading"),
                List.of(words.say(key + ".text", shop()), words.say(key + ".unasked")),
                null,
                button(key),
                List.of(words.say("footer.shop", shop())));
    }

    String sender() {
        return words.plain("from", shop());
    }

    private String key() {
        return switch (message.kind()) {
            case CONFIRM -> "email-confirm";
            case CHANGED -> "email-changed";
        };
    }

    private @Nullable Button button(String key) {
        return switch (message.kind()) {
            case CONFIRM -> new Button(words.say(key + ".button"), message.link(), words.say("button.hint"));
            case CHANGED -> null;
        };
    }

    private String shop() {
        return Harmless.line(message.shop(), 100);
    }
}
