package dev.countersign.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.cli.Server;
import dev.countersign.kernel.PublicAddress;
import dev.countersign.notify.mail.JteMailPages;
import dev.countersign.storefront.confirm.AddressMail;
import dev.countersign.storefront.confirm.AddressMail.Kind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mails about the e-mail address of a shop's customer. */
class CarryAddressMailTest {
    private static final UUID ID = UUID.fromString("0a0a0a0a-0b0b-4c0c-8d0d-0e0e0e0e0e0e");
    private static final Instant T0 = Instant.parse("2026-11-25T12:00:00Z");
    private static final String LINK = "https://www.bobs-boots.example/apps/sign/c/sesame/";

    @TempDir
    Path folder;

    private final List<OutgoingMail> posted = new ArrayList<>();
    private Consumer<OutgoingMail> post = posted::add;

    @Test
    void theQuestionHoldsTheLinkAndComesFromTheServer() {
        assertThat(carrier().send(mail(Kind.CONFIRM, "new@example.com", "en", LINK)))
                .isTrue();

        var mail = posted.getFirst();
        assertThat(mail.messageId()).isEqualTo("<" + ID + "@sign.example>");
        assertThat(mail.from().address()).isEqualTo("no-reply@sign.example");
        assertThat(mail.to().address()).isEqualTo("new@example.com");
        assertThat(mail.subject())
                .isEqualTo("Confirm your e-mail address for www.bobs-boots.example")
                .doesNotContain("sesame");
        assertThat(mail.text()).contains(LINK, "three days", "do nothing");
        assertThat(mail.html()).contains("href=\"" + LINK + "\"");
    }

    @Test
    void theNoticeToTheOldAddressHoldsNoSecretAndNoLink() {
        carrier().send(mail(Kind.CHANGED, "old@example.com", "en", ""));

        var mail = posted.getFirst();
        assertThat(mail.to().address()).isEqualTo("old@example.com");
        assertThat(mail.text()).contains("has another e-mail address now", "If it was not you");
        assertThat(mail.text() + mail.html()).doesNotContain("sesame", "new@example.com", "href");
    }

    @Test
    void theySpeakTheLanguageOfThePage() {
        carrier().send(mail(Kind.CONFIRM, "new@example.com", "ar", LINK));

        assertThat(posted.getFirst().language()).isEqualTo("ar");
        assertThat(posted.getFirst().html()).contains("dir=\"rtl\"", "هل هذا بريدك الإلكتروني؟");
    }

    @Test
    void whatNobodyTakesIsSaidAndWhatIsDelayedIsThrown() {
        assertThat(carrier().send(mail(Kind.CONFIRM, "a\r\nBcc: b@c.example", "en", LINK)))
                .isFalse();
        post = _ -> {
            throw new MailRefused("550 no such user");
        };
        assertThat(carrier().send(mail(Kind.CONFIRM, "new@example.com", "en", LINK)))
                .isFalse();
        post = _ -> {
            throw new MailDelayed("451 later", new RuntimeException());
        };
        assertThatThrownBy(() -> carrier().send(mail(Kind.CONFIRM, "new@example.com", "en", LINK)))
                .isInstanceOf(MailDelayed.class);
    }

    private CarryAddressMail carrier() {
        var sender = new MailSender(Server.sandbox(folder), new PublicAddress());
        return new CarryAddressMail(mail -> post.accept(mail), sender, new JteMailPages(), () -> T0);
    }

    private static AddressMail mail(Kind kind, String to, String language, String link) {
        return new AddressMail(ID, kind, to, language, "www.bobs-boots.example", link, T0);
    }
}
