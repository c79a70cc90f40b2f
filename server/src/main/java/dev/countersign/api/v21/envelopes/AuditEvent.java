package dev.countersign.api.v21.envelopes;

import dev.countersign.api.wire.Body;
import dev.countersign.api.wire.WireDates;
import dev.countersign.envelope.AuditWording;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeEvent;
import dev.countersign.envelope.EnvelopeStatus;
import dev.countersign.history.Fact;
import dev.countersign.history.Recorded;
import dev.countersign.kernel.Actor;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A fact of the log as {@code audit_events} tells it: always the same twelve fields, empty where nothing is known. */
final class AuditEvent {
    private static final String LANGUAGE = "English (US)";

    private AuditEvent() {}

    static List<Map<String, Object>> fields(
            Envelope envelope, Recorded<Fact> recorded, EnvelopeEvent fact, EnvelopeStatus status) {
        var by = recorded.by();
        var words = AuditWording.of(fact, by, envelope);
        return List.of(
                field("logTime", WireDates.write(recorded.at())),
                field("Source", source(by.kind())),
                field("UserName", by.name()),
                field("UserId", by.id()),
                field("Action", words.action()),
                field("Message", words.sentence()),
                field("EnvelopeStatus", status.wire()),
                field("ClientIPAddress", by.ip()),
                field("Information", words.sentence()),
                field("InformationLocalized", words.sentence()),
                field("GeoLocation", ""),
                field("Language", LANGUAGE));
    }

    // capitalised as the reference has them
    private static String source(Actor.Kind kind) {
        return switch (kind) {
            case API -> "api";
            case SIGNING -> "Signing";
            case CONSOLE -> "web";
            case SYSTEM -> "system";
        };
    }

    private static Map<String, Object> field(String name, @Nullable String value) {
        return Body.with("name", name).and("value", value == null ? "" : value).map();
    }
}
