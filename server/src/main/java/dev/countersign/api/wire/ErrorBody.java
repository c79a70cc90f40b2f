package dev.countersign.api.wire;

import dev.countersign.kernel.Refusal;
import java.util.List;
import java.util.Map;

/** The error shape: code and message of the reference, and the details that repair the call. */
public final class ErrorBody {
    private ErrorBody() {}

    public static Map<String, Object> of(Refusal refusal) {
        return Body.with("errorCode", refusal.code().name())
                .and("message", refusal.text())
                .and("details", details(refusal.details()))
                .map();
    }

    /** The same as a value inside an item of a list. */
    public static Body item(Refusal refusal) {
        return Body.with("errorCode", refusal.code().name())
                .and("message", refusal.text())
                .and("details", details(refusal.details()));
    }

    /** How recipient and custom field results say that all went well. */
    public static Body success() {
        return Body.with("errorCode", "SUCCESS").and("message", "");
    }

    private static @org.jspecify.annotations.Nullable List<Map<String, Object>> details(List<Refusal.Detail> details) {
        return details.isEmpty()
                ? null
                : details.stream()
                        .map(d -> Body.with("path", d.path())
                                .and("received", d.received())
                                .and("expected", d.expected())
                                .and("nearest", d.nearest())
                                .and("fix", d.fix())
                                .map())
                        .toList();
    }
}
