package dev.countersign.notify.smtp;

import dev.countersign.notify.OutgoingMail;
import dev.countersign.notify.OutgoingMail.Attachment;
import dev.countersign.notify.OutgoingMail.Mailbox;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.Properties;

/** A mail in the form of RFC 5322: text and HTML as alternatives, the attachment beside them. */
final class MimeMail extends MimeMessage {
    private static final String UTF8 = "UTF-8";

    private final String messageId;

    private MimeMail(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    /** One that writes and reads addresses and names in every script (RFC 6532). */
    static Session session() {
        var properties = new Properties();
        properties.setProperty("mail.mime.allowutf8", "true");
        return Session.getInstance(properties);
    }

    static MimeMail of(OutgoingMail mail, Session session) throws MessagingException {
        var mime = new MimeMail(session, mail.messageId());
        mime.setFrom(address(mail.from()));
        mime.setReplyTo(new InternetAddress[] {address(mail.replyTo())});
        mime.setRecipient(RecipientType.TO, address(mail.to()));
        mime.setSubject(mail.subject(), UTF8);
        mime.setSentDate(Date.from(mail.date()));
        mime.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no holiday replies
        mime.setHeader("X-Auto-Response-Suppress", "All");
        mime.setHeader("Content-Language", mail.language());
        mime.setContent(content(mail));
        mime.saveChanges();
        return mime;
    }

    /** Keeps the id that was fixed when the mail was queued. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private static InternetAddress address(Mailbox mailbox) throws MessagingException {
        try {
            var address = new InternetAddress();
            address.setAddress(mailbox.address());
            if (!mailbox.name().isEmpty()) {
                address.setPersonal(mailbox.name(), UTF8);
            }
            return address;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every JDK has UTF-8", e);
        }
    }

    private static MimeMultipart content(OutgoingMail mail) throws MessagingException {
        var alternative = new MimeMultipart("alternative", text(mail.text(), "plain"), text(mail.html(), "html"));
        var attachment = mail.attachment();
        if (attachment == null) {
            return alternative;
        }
        var body = new MimeBodyPart();
        body.setContent(alternative);
        return new MimeMultipart("mixed", body, attached(attachment));
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text.replace("\r\n", "\n").replace("\n", "\r\n"), UTF8, subtype);
        return part;
    }

    private static MimeBodyPart attached(Attachment attachment) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.pdf(), "application/pdf")));
        part.setDisposition(ATTACHMENT);
        part.setFileName(encoded(attachment.name()));
        return part;
    }

    private static String encoded(String name) {
        try {
            return MimeUtility.encodeText(name, UTF8, null);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every JDK has UTF-8", e);
        }
    }
}
