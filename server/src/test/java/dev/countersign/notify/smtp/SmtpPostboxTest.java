package dev.countersign.notify.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import dev.countersign.notify.MailDelayed;
import dev.countersign.notify.MailRefused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SmtpPostboxTest {
    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Test
    void aMailArrivesWithTextHtmlAndAttachment() throws Exception {
        postbox(SERVER.getSmtp().getPort()).deliver(GivenMail.to("Ann 🖋", "ann@example.com", "Zeichne é 🖋"));

        var mail = SERVER.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Zeichne é 🖋");
        assertThat(mail.getMessageID()).isEqualTo("<" + GivenMail.ID + "@sign.example>");
        assertThat(mail.getReplyTo()[0].toString()).contains("sam@example.com");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getContentType()).startsWith("multipart/mixed");
    }

    @Test
    void aLineBreakInANameOrSubjectAddsNoHeader() throws Exception {
        postbox(SERVER.getSmtp().getPort())
                .deliver(GivenMail.to("Ann\r\nBcc: eve@example.com", "ann@example.com", "Hi\r\nBcc: eve@example.com"));

        var mail = SERVER.getReceivedMessages()[SERVER.getReceivedMessages().length - 1];
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
    }

    @Test
    void anUnknownAddressIsRefusedForGood() throws IOException {
        try (var server = new Scripted("550 5.1.1 no such user")) {
            assertThatThrownBy(() -> postbox(server.port()).deliver(GivenMail.to("Ann", "ann@example.com", "Hi")))
                    .isInstanceOf(MailRefused.class)
                    .hasMessageContaining("no such user");
        }
    }

    @Test
    void aBusyMailboxIsTriedAgain() throws IOException {
        try (var server = new Scripted("451 4.3.0 later")) {
            assertThatThrownBy(() -> postbox(server.port()).deliver(GivenMail.to("Ann", "ann@example.com", "Hi")))
                    .isInstanceOf(MailDelayed.class);
        }
    }

    @Test
    void aServerThatIsAwayIsTriedAgain() {
        assertThatThrownBy(() -> postbox(1).deliver(GivenMail.to("Ann", "ann@example.com", "Hi")))
                .isInstanceOf(MailDelayed.class);
    }

    @Test
    void aPasswordIsNotSentInClearText() {
        assertThat(SmtpServer.parse("smtp://sam:secret@mail.example").requiresStartTls())
                .isTrue();
        assertThat(SmtpServer.parse("smtps://sam:secret@mail.example").requiresStartTls())
                .isFalse();
        assertThat(SmtpServer.parse("smtp://mail.example").requiresStartTls()).isFalse();
        assertThat(SmtpServer.parse("smtp://sam:secret@localhost:25").requiresStartTls())
                .isFalse();
        assertThat(SmtpServer.parse("smtp://sam:secret@127.evil.example").requiresStartTls())
                .isTrue();
    }

    @Test
    void theServersAddressIsReadWithoutShowingThePassword() {
        var server = SmtpServer.parse("smtps://sam%40example.com:p%3Ass+@mail.example:2465");

        assertThat(server.user()).isEqualTo("sam@example.com");
        assertThat(server.password()).isEqualTo("p:ss+");
        assertThat(server.toString()).isEqualTo("smtps://mail.example:2465");
        assertThatThrownBy(() -> SmtpServer.parse("http://user:secret@mail"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }

    private static SmtpPostbox postbox(int port) {
        return new SmtpPostbox(SmtpServer.parse("smtp://127.0.0.1:" + port));
    }

    /** A mail server that answers each RCPT with the same line. */
    private static final class Scripted implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

        Scripted(String answer) throws IOException {
            Thread.ofVirtual().start(() -> serve(answer));
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve(String answer) {
            try (var client = socket.accept();
                    var in = new BufferedReader(
                            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
                var out = client.getOutputStream();
                out.write("220 test\r\n".getBytes());
                for (var line = in.readLine(); line != null; line = in.readLine()) {
                    out.write(((line.startsWith("RCPT") ? answer : "250 ok") + "\r\n").getBytes());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
