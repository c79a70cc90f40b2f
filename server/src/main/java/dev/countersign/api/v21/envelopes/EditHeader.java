package dev.countersign.api.v21.envelopes;

import static dev.countersign.kernel.ErrorCode.INVALID_REQUEST_PARAMETER;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countersign.api.Call;
import dev.countersign.api.wire.WireJson;
import dev.countersign.kernel.Refusal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header {@code X-DocuSign-Edit}, which proves who holds an envelope's lock: as JSON, as XML, or the bare token. */
record EditHeader(@Nullable String token, Optional<Integer> durationSeconds) {
    static final String NAME = "X-DocuSign-Edit";
    private static final String FORM = "{\"LockToken\":\"…\",\"LockDurationInSeconds\":\"600\"}";
    private static final Pattern TOKEN = element("LockToken");
    private static final Pattern DURATION = element("LockDurationInSeconds");

    static EditHeader of(Call call) {
        var text = call.edit() == null ? "" : call.edit().strip();
        if (text.isEmpty()) {
            return new EditHeader(null, Optional.empty());
        }
        return text.startsWith("{") ? json(text) : text.startsWith("<") ? xml(text) : bare(text);
    }

    static String write(String token, int durationSeconds) {
        return "{\"LockToken\":\"%s\",\"LockDurationInSeconds\":\"%d\"}".formatted(token, durationSeconds);
    }

    private static EditHeader json(String text) {
        try {
            var json = WireJson.read(text.getBytes(UTF_8));
            return new EditHeader(json.required("LockToken"), json.integer("LockDurationInSeconds"));
        } catch (Refusal refusal) {
            throw refused(text);
        }
    }

    private static EditHeader xml(String text) {
        return new EditHeader(
                first(TOKEN, text).orElseThrow(() -> refused(text)),
                first(DURATION, text)
                        .filter(digits -> digits.matches("\\d{1,9}"))
                        .map(Integer::valueOf));
    }

    private static EditHeader bare(String text) {
        return new EditHeader(text.replaceAll("^\"|\"$", ""), Optional.empty());
    }

    private static Optional<String> first(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Pattern element(String name) {
        return Pattern.compile("<" + name + ">\\s*([^<\\s]+)\\s*</" + name + ">", Pattern.CASE_INSENSITIVE);
    }

    private static Refusal refused(String received) {
        return INVALID_REQUEST_PARAMETER
                .because("The header " + NAME + " cannot be read.")
                .with(Refusal.Detail.of(NAME, received, FORM));
    }
}
