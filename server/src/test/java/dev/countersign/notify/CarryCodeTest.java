package dev.countersign.notify;

import static dev.countersign.envelope.GivenEnvelope.T0;
import static dev.countersign.envelope.GivenEnvelope.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.ceremony.CodeMessage;
import dev.countersign.cli.Server;
import dev.countersign.envelope.EnvelopeEvent.MailBounced;
import dev.countersign.envelope.FakeEnvelopes;
import dev.countersign.envelope.recipient.Arrangement.Way;
import dev.countersign.kernel.PublicAddress;
import dev.countersign.notify.mail.JteMailPages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A one-time code on its way, by mail and by text message. */
class CarryCodeTest {
    private static final UUID ID = UUID.fromString("0a0a0a0a-0b0b-4c0c-8d0d-0e0e0e0e0e0e");

    @TempDir
    Path folder;

    private final FakeEnvelopes envelopes = new FakeEnvelopes();
    private final List<OutgoingMail> posted = new ArrayList<>();
    private final List<TextMessage> texted = new ArrayList<>();
    private Consumer<OutgoingMail> post = posted::add;

    @Test
    void aMailSaysTheCodeAndKeepsItOutOfTheSubject() {
        carrier(true).send(code(Way.EMAIL, "ann@example.com", "en"));

        var mail = posted.getFirst();
        assertThat(mail.to().address()).isEqualTo("ann@example.com");
        assertThat(mail.subject()).isEqualTo("One-time code for: Sign this").doesNotContain("123456");
        assertThat(mail.text()).contains("Your one-time code is 123456", "Sam Sender", "10 minutes");
        assertThat(mail.html()).contains("123456");
        assertThat(mail.replyTo().address()).isEqualTo("sam@example.com");
    }

    @Test
    void anotherTryIsTheSameMail() {
        carrier(true).send(code(Way.EMAIL, "ann@example.com", "en"));
        carrier(true).send(code(Way.EMAIL, "ann@example.com", "en"));

        assertThat(posted).extracting(OutgoingMail::messageId).containsOnly("<" + ID + "@sign.example>");
        assertThat(posted).extracting(OutgoingMail::id).containsOnly(ID);
    }

    @Test
    void aTextMessageSpeaksTheLanguageOfThePage() {
        carrier(true).send(code(Way.SMS, "+14155550100", "ar"));

        assertThat(texted.getFirst().to()).isEqualTo("+14155550100");
        assertThat(texted.getFirst().text()).contains("123456", "رمزك المؤقت");
    }

    @Test
    void aMailNobodyWillTakeIsNotedAndAnswersAsSent() {
        post = _ -> {
            throw new MailRefused("550 no such user");
        };
        carrier(true).send(code(Way.EMAIL, "ann@example.com", "en"));

        assertThat(envelopes.facts(MailBounced.class))
                .containsExactly(new MailBounced("ann@example.com", "550 no such user"));
    }

    @Test
    void aMailThatIsDelayedIsTriedAgain() {
        post = _ -> {
            throw new MailDelayed("451 later", new RuntimeException());
        };

        assertThatThrownBy(() -> carrier(true).send(code(Way.EMAIL, "ann@example.com", "en")))
                .isInstanceOf(MailDelayed.class);
        assertThat(envelopes.facts(MailBounced.class)).isEmpty();
    }

    @Test
    void textMessagesAreOfferedWhereThereIsAGateway() {
        assertThat(carrier(true).offers(Way.SMS)).isTrue();
        assertThat(carrier(false).offers(Way.SMS)).isFalse();
        assertThat(carrier(false).offers(Way.EMAIL)).isTrue();
    }

    @Test
    void aLogOfTheMessageDoesNotHoldTheCode() {
        assertThat(code(Way.SMS, "+14155550100", "en").toString()).doesNotContain("123456");
    }

    private CarryCode carrier(boolean gateway) {
        var sender = new MailSender(Server.sandbox(folder), new PublicAddress());
        return new CarryCode(
                mail -> post.accept(mail), new Gateway(gateway), sender, new JteMailPages(), envelopes, () -> T0);
    }

    private CodeMessage code(Way way, String to, String language) {
        var envelope = envelopes.send(given().signer("ann", 1).draft());
        return new CodeMessage(ID, envelope, envelope.recipient("ann"), way, to, "123456", language, T0);
    }

    private final class Gateway implements SmsGateway {
        private final boolean there;

        private Gateway(boolean there) {
            this.there = there;
        }

        @Override
        public boolean isThere() {
            return there;
        }

        @Override
        public void deliver(TextMessage message) {
            texted.add(message);
        }
    }
}
