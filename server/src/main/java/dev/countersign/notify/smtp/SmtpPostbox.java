package dev.countersign.notify.smtp;

import dev.countersign.notify.MailDelayed;
import dev.countersign.notify.MailRefused;
import dev.countersign.notify.OutgoingMail;
import dev.countersign.notify.Postbox;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import java.util.Properties;

/** Hands mails to a mail server, with deadlines shorter than the time after which another node would try. */
final class SmtpPostbox implements Postbox {
    private final SmtpServer server;
    private final String protocol;
    private final Session session;

    SmtpPostbox(SmtpServer server) {
        this.server = server;
        this.protocol = server.tls() ? "smtps" : "smtp";
        this.session = Session.getInstance(properties());
    }

    private Properties properties() {
        var properties = new Properties();
        properties.setProperty("mail.mime.allowutf8", "true");
        set(properties, "auth", String.valueOf(server.user() != null));
        set(properties, "starttls.enable", "true"); // when the server offers it
        set(properties, "starttls.required", String.valueOf(server.requiresStartTls()));
        set(properties, "ssl.checkserveridentity", "true");
        set(properties, "connectiontimeout", "10000");
        set(properties, "timeout", "15000");
        set(properties, "writetimeout", "15000");
        return properties;
    }

    private void set(Properties properties, String name, String value) {
        properties.setProperty("mail." + protocol + "." + name, value);
    }

    @Override
    public void deliver(OutgoingMail mail) {
        try (var transport = session.getTransport(protocol)) {
            var mime = MimeMail.of(mail, session);
            transport.connect(server.host(), server.port(), server.user(), server.password());
            transport.sendMessage(mime, mime.getAllRecipients());
        } catch (MessagingException e) {
            throw isFinal(e) ? new MailRefused(said(e)) : new MailDelayed(said(e), e);
        }
    }

    /** The server said no for good to this address or to this mail; who may not log in or send at all is our fault. */
    private static boolean isFinal(MessagingException e) {
        for (Exception next = e; next instanceof MessagingException failure; next = failure.getNextException()) {
            if (failure instanceof SendFailedException refusal
                    && (namesBadAddress(refusal) || refusesContent(refusal))) {
                return true;
            }
        }
        return false;
    }

    /** Codes 5xx to RCPT; those of 4xx are listed as valid but unsent. */
    private static boolean namesBadAddress(SendFailedException e) {
        var bad = e.getInvalidAddresses();
        return bad != null && bad.length > 0;
    }

    private static boolean refusesContent(SendFailedException e) {
        return String.valueOf(e.getMessage()).matches("(?s)55[24]\\b.*"); // too large, or taken for spam
    }

    private static String said(MessagingException e) {
        var deepest = e;
        while (deepest.getNextException() instanceof MessagingException next) {
            deepest = next;
        }
        return String.valueOf(deepest.getMessage()).replaceAll("\\s+", " ").strip();
    }
}
