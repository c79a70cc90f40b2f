package dev.countersign.api.v21.envelopes;

import static dev.countersign.kernel.ErrorCode.INVALID_REQUEST_PARAMETER;

import dev.countersign.api.Call;
import dev.countersign.api.wire.Upload;
import dev.countersign.api.wire.WireObject;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeContents;
import dev.countersign.envelope.Placement;
import dev.countersign.envelope.Sender;
import dev.countersign.envelope.Uniqueness;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.kernel.EnvelopeId;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.Refusal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a draft of what a create call says. */
final class EnvelopeDrafter {
    private static final int LONGEST_TRANSACTION_ID = 100;

    private final DocumentsReader documents;
    private final Placement placement;
    private final Ids ids;
    private final BusinessClock clock;
    private final Readers readers;

    EnvelopeDrafter(DocumentsReader documents, Placement placement, Ids ids, BusinessClock clock, Readers readers) {
        this.documents = documents;
        this.placement = placement;
        this.ids = ids;
        this.clock = clock;
        this.readers = readers;
    }

    Envelope draft(Call call, Upload upload, @Nullable String idempotencyKey) {
        var json = upload.json();
        refuseTemplates(json);
        var contents = contents(call, upload);
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

    private EnvelopeContents contents(Call call, Upload upload) {
        var json = upload.json();
        var read = json.object("recipients")
                .map(r -> readers.recipients(call).read(r))
                .orElse(List.of());
        var recipients = read.stream().map(RecipientsReader.Read::recipient).toList();
        Uniqueness.ofRecipients(recipients);
        var pages = documents.read(upload);
        Uniqueness.ofDocuments(pages);
        var tabs = placement.place(
                pages, read.stream().flatMap(r -> r.tabs().stream()).toList());
        var fields =
                json.object("customFields").map(readers.customFields()::read).orElse(List.of());
        return new EnvelopeContents(
                json.text("emailSubject", "", 100),
                json.text("emailBlurb", "", 10_000),
                pages,
                recipients,
                tabs,
                fields,
                json.ignoring("status", "transactionId", "envelopeId", "envelopeIdStamping")
                        .rest());
    }

    private static void refuseTemplates(WireObject json) {
        for (var member : List.of("templateId", "templateRoles", "compositeTemplates", "envelopeId")) {
            if (json.has(member)) {
                throw notBuilt(json, member);
            }
        }
    }

    private static Refusal notBuilt(WireObject json, String member) {
        return INVALID_REQUEST_PARAMETER
                .because("Envelopes from templates or from other envelopes are not built yet.")
                .with(Refusal.Detail.of(json.path(member), "given", "documents and recipients in the call itself"));
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
