package dev.countersign.notify.smtp;

import dev.countersign.kernel.Settings;
import dev.countersign.notify.Outbox;
import dev.countersign.notify.Postbox;
import java.util.List;

/** The postbox the settings ask for: a mail server, else a folder. */
public record Postboxes(Postbox postbox, Outbox outbox) {
    public static Postboxes of(Settings settings) {
        var smtp = settings.smtp();
        if (smtp != null) {
            return new Postboxes(new SmtpPostbox(SmtpServer.parse(smtp)), _ -> List.of());
        }
        var folder = settings.data().resolve("outbox");
        return new Postboxes(new FolderPostbox(folder), new FolderOutbox(folder));
    }
}
