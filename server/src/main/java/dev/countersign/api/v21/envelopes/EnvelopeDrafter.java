package dev.countersign.api.v21.envelopes;

import dev.countersign.api.Call;
import dev.countersign.api.wire.Upload;
import dev.countersign.api.wire.WireObject;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.Sender;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.kernel.EnvelopeId;
import dev.countersign.kernel.Ids;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Makes a draft of what a create call says. */
final class EnvelopeDrafter {
    private static final int LONGEST_TRANSACTION_ID = 100;

    private final ContentsReader reader;
    private final Ids ids;
    private final BusinessClock clock;

    EnvelopeDrafter(ContentsReader reader, Ids ids, BusinessClock clock) {
        this.reader = reader;
        this.ids = ids;
        this.clock = clock;
    }

    Envelope draft(Call call, Upload upload, @Nullable String idempotencyKey) {
        var json = upload.json();
        var contents = reader.read(call, upload);
        var sender = new Sender(
                call.caller().user(), call.caller().userName(), call.caller().email(), call.ip());
        return Envelope.draft(
                call.accountId(),
                new EnvelopeId(ids.guid()),
                sender,
                contents,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                transactionId(call, json, idempotencyKey));
    }

    private static @Nullable String transactionId(Call call, WireObject json, @Nullable String key) {
        var own = json.text("transactionId", "", LONGEST_TRANSACTION_ID);
        if (!own.isBlank()) {
            return own;
        }
        return key == null || key.isBlank()
                ? null
                : IdempotencyKey.transactionId(call.caller().user(), key);
    }
}
