package dev.countersign.notify.smtp;

import dev.countersign.notify.Outbox;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the kept mails back. */
final class FolderOutbox implements Outbox {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*\\.eml");

    private final Path folder;
    private final Session session = MimeMail.session();

    FolderOutbox(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<KeptMail> latest(int count) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .limit(count)
                    .map(this::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<byte[]> raw(String file) {
        var path = folder.resolve(file);
        try {
            return NAME.matcher(file).matches() && Files.isRegularFile(path)
                    ? Optional.of(Files.readAllBytes(path))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private KeptMail read(Path file) {
        try (var in = Files.newInputStream(file)) {
            var mime = new MimeMessage(session, in);
            var parts = new Parts();
            parts.gather(mime);
            var date = mime.getSentDate();
            return new KeptMail(
                    file.getFileName().toString(),
                    date == null ? null : date.toInstant(),
                    shown(mime.getFrom()[0]),
                    shown(mime.getAllRecipients()[0]),
                    mime.getSubject(),
                    parts.text,
                    parts.html,
                    parts.attachments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new UncheckedIOException(new IOException(file.getFileName() + " is no mail", e));
        }
    }

    private static String shown(jakarta.mail.Address address) {
        return address instanceof InternetAddress mailbox ? mailbox.toUnicodeString() : address.toString();
    }

    /** The two bodies and the names of what is attached. */
    private static final class Parts {
        private String text = "";
        private String html = "";
        private final List<String> attachments = new ArrayList<>();

        void gather(Part part) throws MessagingException, IOException {
            if (part.getContent() instanceof Multipart parts) {
                for (var i = 0; i < parts.getCount(); i++) {
                    gather(parts.getBodyPart(i));
                }
            } else if (part.getFileName() != null) {
                attachments.add(MimeUtility.decodeText(part.getFileName()));
            } else if (part.isMimeType("text/html")) {
                html = part.getContent().toString();
            } else {
                text = part.getContent().toString();
            }
        }
    }
}
