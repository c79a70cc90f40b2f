package dev.countersign.api.v21.envelopes;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The file name in a Content-Disposition header. */
final class FileName {
    private static final Pattern NAME =
            Pattern.compile("filename\\s*=\\s*(?:\"([^\"]+)\"|([^;]+))", Pattern.CASE_INSENSITIVE);

    private FileName() {}

    static Optional<String> of(@Nullable String disposition) {
        if (disposition == null) {
            return Optional.empty();
        }
        var matcher = NAME.matcher(disposition);
        return matcher.find()
                ? Optional.of((matcher.group(1) == null ? matcher.group(2) : matcher.group(1)).strip())
                : Optional.empty();
    }
}
