package dev.countersign.notify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The mails that were kept in a folder because no mail server is set. */
public interface Outbox {
    /** The latest first; none where a mail server takes them. */
    List<KeptMail> latest(int count);

    /** A kept mail as it would have been sent. */
    default Optional<byte[]> raw(String file) {
        return Optional.empty();
    }

    /** A kept mail as its reader would see it. */
    record KeptMail(
            String file,
            @Nullable Instant date,
            String from,
            String to,
            String subject,
            String text,
            String html,
            List<String> attachments) {
        private static final Pattern LINK = Pattern.compile("https?://\\S+");

        /** The addresses in its text, each once, in their order. */
        public List<String> links() {
            return LINK.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .distinct()
                    .toList();
        }
    }
}
