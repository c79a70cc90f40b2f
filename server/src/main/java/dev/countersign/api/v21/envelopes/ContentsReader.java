package dev.countersign.api.v21.envelopes;

import static dev.countersign.kernel.ErrorCode.INVALID_REQUEST_PARAMETER;

import dev.countersign.api.Call;
import dev.countersign.api.wire.Upload;
import dev.countersign.api.wire.WireObject;
import dev.countersign.envelope.EnvelopeContents;
import dev.countersign.envelope.Placement;
import dev.countersign.envelope.Uniqueness;
import dev.countersign.kernel.Extras;
import dev.countersign.kernel.Refusal;
import java.util.List;
import java.util.Map;

/** What an envelope is to hold, wherever somebody says it: in a create call, or in the form of a shop. */
public final class ContentsReader {
    private final DocumentsReader documents;
    private final Placement placement;
    private final Readers readers;

    ContentsReader(DocumentsReader documents, Placement placement, Readers readers) {
        this.documents = documents;
        this.placement = placement;
        this.readers = readers;
    }

    /** Reads the contents as the body of a create call says them. */
    public EnvelopeContents read(Call call, Upload upload) {
        var json = upload.json();
        refuseTemplates(json);
        NotOffered.refuseIn(json);
        var read = json.object("recipients")
                .map(r -> readers.recipients(call).read(r))
                .orElse(List.of());
        var recipients = read.stream().map(RecipientsReader.Read::recipient).toList();
        Uniqueness.ofRecipients(recipients);
        var pages = documents.read(upload, List.of());
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
                rest(call, json));
    }

    private static Extras rest(Call call, WireObject json) {
        var stamping =
                json.flag("envelopeIdStamping").orElse(call.account().settings().envelopeIdStamping());
        return ReadOnlyMembers.ignoredIn(json).rest().with(Map.of("envelopeIdStamping", stamping.toString()));
    }

    private static void refuseTemplates(WireObject json) {
        for (var member : List.of("templateId", "templateRoles", "compositeTemplates", "envelopeId")) {
            if (json.says(member)) {
                throw notBuilt(json, member);
            }
        }
    }

    private static Refusal notBuilt(WireObject json, String member) {
        return INVALID_REQUEST_PARAMETER
                .because("Envelopes from templates or from other envelopes are not built yet.")
                .with(Refusal.Detail.of(json.path(member), "given", "documents and recipients in the call itself"));
    }
}
