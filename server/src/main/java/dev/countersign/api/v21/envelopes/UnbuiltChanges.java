package dev.countersign.api.v21.envelopes;

import static dev.countersign.kernel.ErrorCode.INVALID_REQUEST_PARAMETER;

import dev.countersign.api.wire.WireObject;
import dev.countersign.envelope.Envelope;
import dev.countersign.kernel.Extras;
import dev.countersign.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Refuses changes of an envelope that are not built: a 200 would say that the reminder is set or the file purged. */
final class UnbuiltChanges {
    private static final List<String> MEMBERS = List.of("purgeState", "notification", "workflow");

    private UnbuiltChanges() {}

    static void refuseIn(WireObject body, Envelope envelope) {
        var given = Extras.NONE.with(body.glance().rest().members()).members();
        var now = new Extras(Map.of("purgeState", "unpurged"))
                .with(envelope.contents().rest().members())
                .members();
        MEMBERS.stream()
                .filter(body.glance()::says)
                .filter(member -> !Objects.equals(given.get(member), now.get(member)))
                .findFirst()
                .ifPresent(member -> {
                    throw INVALID_REQUEST_PARAMETER
                            .because("Changing '" + member + "' is not built yet.")
                            .with(Refusal.Detail.of(body.path(member), "given", "a call without this member"));
                });
    }
}
