package dev.countersign.notify.smtp;

import dev.countersign.notify.MailDelayed;
import dev.countersign.notify.OutgoingMail;
import dev.countersign.notify.Postbox;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Keeps mails as files where no mail server is set. The same mail has the same file, whenever it is written. */
final class FolderPostbox implements Postbox {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Session session;

    FolderPostbox(Path folder) {
        this.folder = folder;
        this.session = MimeMail.session();
    }

    @Override
    public void deliver(OutgoingMail mail) {
        try {
            Files.createDirectories(folder);
            var beside = Files.createTempFile(folder, "new-", ".tmp");
            try (var out = Files.newOutputStream(beside)) {
                MimeMail.of(mail, session).writeTo(out);
            }
            var file = folder.resolve(NAME.format(mail.queuedAt()) + "-" + mail.id() + ".eml");
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | MessagingException e) {
            throw new MailDelayed("The outbox cannot be written: " + e.getMessage(), e);
        }
    }
}
