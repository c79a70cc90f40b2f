package dev.countersign.notify;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mails that were kept in a folder because no mail server is set. */
public interface Outbox {
    /** The latest first; none where a mail server takes them. */
    List<KeptMail> latest(int count);

    /** A kept mail as its reader would see it. */
    record KeptMail(
            String file,
            @Nullable Instant date,
            String from,
            String to,
            String subject,
            String text,
            String html,
            List<String> attachments) {}
}
