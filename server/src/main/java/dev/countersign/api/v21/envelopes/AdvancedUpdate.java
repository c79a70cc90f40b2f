package dev.countersign.api.v21.envelopes;

import static dev.countersign.kernel.ErrorCode.ENVELOPE_INVALID_STATUS;

import dev.countersign.api.Call;
import dev.countersign.api.wire.Upload;
import dev.countersign.api.wire.WireObject;
import dev.countersign.envelope.Correcting;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeEvent;
import dev.countersign.envelope.EnvelopeStatus;
import dev.countersign.envelope.Placement;
import dev.countersign.envelope.Uniqueness;
import dev.countersign.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Documents, recipients with their tabs, and custom fields of a draft, all in the body of one update. */
final class AdvancedUpdate {
    private static final List<String> MEMBERS = List.of("documents", "recipients", "customFields");

    private final DocumentsReader documents;
    private final Readers readers;
    private final Placement placement;

    AdvancedUpdate(DocumentsReader documents, Readers readers, Placement placement) {
        this.documents = documents;
        this.readers = readers;
        this.placement = placement;
    }

    /** The verbs that carry it out; files are read here already, for that takes time. */
    List<Function<Envelope, List<EnvelopeEvent>>> verbs(Call call, Envelope envelope, WireObject body) {
        if (MEMBERS.stream().noneMatch(body::says)) {
            return List.of();
        }
        requireDraft(envelope);
        var verbs = new ArrayList<Function<Envelope, List<EnvelopeEvent>>>();
        addDocuments(verbs, envelope, body);
        body.object("recipients").ifPresent(recipients -> addRecipients(verbs, call, recipients));
        body.object("customFields").ifPresent(fields -> verbs.add(e -> customFields(e, fields)));
        // once before the change: searching a document for an anchor is slow the first time
        envelope.oneAfterTheOther(verbs);
        return verbs;
    }

    private static void requireDraft(Envelope envelope) {
        if (envelope.status() != EnvelopeStatus.CREATED) {
            throw ENVELOPE_INVALID_STATUS
                    .because()
                    .with(Refusal.Detail.of("status", envelope.status().wire(), "created")
                            .fix("Correct a sent envelope through its documents, recipients and custom_fields."));
        }
    }

    private void addDocuments(List<Function<Envelope, List<EnvelopeEvent>>> verbs, Envelope envelope, WireObject body) {
        var read =
                documents.read(new Upload(body, List.of()), envelope.contents().documents());
        Uniqueness.ofDocuments(read);
        if (!read.isEmpty()) {
            verbs.add(e -> new Correcting(e).putDocuments(read));
        }
    }

    private void addRecipients(List<Function<Envelope, List<EnvelopeEvent>>> verbs, Call call, WireObject recipients) {
        for (var named : readers.recipients(call).named(recipients)) {
            var id = named.json().required("recipientId");
            verbs.add(e -> recipient(call, e, named));
            named.json().object("tabs").ifPresent(tabs -> verbs.add(e -> tabs(e, id, tabs)));
        }
        verbs.add(e -> {
            Uniqueness.ofRecipients(e.contents().recipients());
            return List.of();
        });
    }

    private List<EnvelopeEvent> recipient(Call call, Envelope envelope, RecipientsReader.Named named) {
        var reader = readers.recipients(call);
        var old = envelope.contents().recipient(named.json().required("recipientId"));
        if (old.isEmpty()) {
            var added = reader.recipient(named.type(), named.json()).recipient();
            return new Correcting(envelope).addRecipients(List.of(added), List.of());
        }
        named.requireKindOf(old.get());
        return new Correcting(envelope).correctRecipient(reader.change(old.get(), named.json()), false);
    }

    /** Tabs with the id of one that is there change it, all others are new. */
    private List<EnvelopeEvent> tabs(Envelope envelope, String recipientId, WireObject tabs) {
        var pages = envelope.contents().documents();
        var read = readers.tabs().read(tabs, recipientId, envelope.contents().tabsOf(recipientId));
        var changed = read.changed().stream().map(tab -> placement.move(pages, tab));
        var added = placement.place(pages, read.added()).stream();
        return new Correcting(envelope).putTabs(Stream.concat(changed, added).toList());
    }

    private List<EnvelopeEvent> customFields(Envelope envelope, WireObject fields) {
        return new Correcting(envelope).putCustomFields(readers.customFields().read(fields));
    }
}
