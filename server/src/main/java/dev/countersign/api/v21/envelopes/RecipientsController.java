package dev.countersign.api.v21.envelopes;

import dev.countersign.api.Call;
import dev.countersign.api.Operation;
import dev.countersign.api.wire.Body;
import dev.countersign.api.wire.ErrorBody;
import dev.countersign.api.wire.WireObject;
import dev.countersign.envelope.Correcting;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeEvent;
import dev.countersign.envelope.Placement;
import dev.countersign.envelope.Uniqueness;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The recipients of an envelope. Updates answer per recipient: one that cannot be changed does not stop the others. */
@RestController
@RequestMapping({
    "/restapi/v2/accounts/{accountId}/envelopes/{envelopeId}/recipients",
    "/restapi/v2.1/accounts/{accountId}/envelopes/{envelopeId}/recipients"
})
class RecipientsController {
    private final EnvelopeAccess access;
    private final Readers readers;
    private final RecipientsWriter writer;
    private final Placement placement;

    RecipientsController(EnvelopeAccess access, Readers readers, RecipientsWriter writer, Placement placement) {
        this.access = access;
        this.readers = readers;
        this.writer = writer;
        this.placement = placement;
    }

    @GetMapping
    @Operation("EnvelopesApi.listRecipients")
    Map<String, Object> listRecipients(
            Call call,
            @PathVariable String envelopeId,
            @RequestParam(name = "include_tabs", defaultValue = "false") String includeTabs) {
        var envelope = access.visible(call, envelopeId);
        return writer.write(envelope, Boolean.parseBoolean(includeTabs), access.viewer(call, envelope))
                .map();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation("EnvelopesApi.createRecipient")
    Map<String, Object> createRecipient(Call call, @PathVariable String envelopeId, WireObject body) {
        var read = readers.recipients(call).read(body);
        // found before the change: a search through the documents may take longer than a transaction should
        var before = access.changeable(call, envelopeId);
        before.requireCorrectable();
        var tabs = placement.place(
                before.contents().documents(),
                read.stream().flatMap(r -> r.tabs().stream()).toList());
        var after = access.change(call, envelopeId, e -> {
            e.requireCorrectable();
            var all = new ArrayList<>(e.contents().recipients());
            read.forEach(r -> all.add(r.recipient()));
            Uniqueness.ofRecipients(all);
            return new Correcting(e)
                    .addRecipients(
                            read.stream().map(RecipientsReader.Read::recipient).toList(), tabs);
        });
        return writer.write(after, false, access.viewer(call, after)).map();
    }

    @PutMapping
    @Operation("EnvelopesApi.updateRecipients")
    Map<String, Object> updateRecipients(
            Call call,
            @PathVariable String envelopeId,
            WireObject body,
            @RequestParam(name = "resend_envelope", defaultValue = "false") String resend) {
        access.changeable(call, envelopeId).requireCorrectable();
        var results = readers.recipients(call).named(body).stream()
                .map(named -> update(call, envelopeId, named, Boolean.parseBoolean(resend))
                        .map())
                .toList();
        return Body.with("recipientUpdateResults", results).map();
    }

    private Body update(Call call, String envelopeId, RecipientsReader.Named named, boolean resend) {
        var id = named.json().text("recipientId", "");
        try {
            var after = access.change(
                    call,
                    envelopeId,
                    e -> e.contents().recipient(id).isPresent()
                            ? correct(call, e, named, resend)
                            : add(call, e, named));
            return Body.with("recipientId", id)
                    .and("recipientIdGuid", after.recipient(id).guid())
                    .and("errorDetails", ErrorBody.success());
        } catch (Refusal refusal) {
            return Body.with("recipientId", id).and("errorDetails", ErrorBody.item(refusal));
        }
    }

    /** Says plainly what a resend of the recipient does by the way: who was locked out can try again. */
    @PostMapping("/{recipientId}/unlock")
    @Operation("Extensions.unlockRecipient")
    Map<String, Object> unlockRecipient(Call call, @PathVariable String envelopeId, @PathVariable String recipientId) {
        var after = access.change(call, envelopeId, e -> e.unlock(recipientId));
        return writer.recipient(after, after.recipient(recipientId), false, access.viewer(call, after))
                .map();
    }

    private List<EnvelopeEvent> add(Call call, Envelope envelope, RecipientsReader.Named named) {
        var added =
                readers.recipients(call).recipient(named.type(), named.json()).recipient();
        var all = new ArrayList<>(envelope.contents().recipients());
        all.add(added);
        Uniqueness.ofRecipients(all);
        return new Correcting(envelope).addRecipients(List.of(added), List.of());
    }

    private List<EnvelopeEvent> correct(Call call, Envelope envelope, RecipientsReader.Named named, boolean resend) {
        var old = envelope.recipient(named.json().required("recipientId"));
        named.requireKindOf(old);
        var changed = readers.recipients(call).change(old, named.json());
        var others = envelope.contents().recipients().stream()
                .map(r -> r.id().equals(old.id()) ? changed : r)
                .toList();
        Uniqueness.ofRecipients(others);
        return new Correcting(envelope).correctRecipient(changed, notify(old, changed, named.json(), resend));
    }

    // an address that is named, even the same one, is told again, as in the reference
    private static boolean notify(Recipient old, Recipient changed, WireObject json, boolean resend) {
        var otherCheck = !Objects.equals(
                old.arrangement().idCheck(), changed.arrangement().idCheck());
        return resend || json.has("email") || old.isLocked() && (json.has("accessCode") || otherCheck);
    }

    @DeleteMapping
    @Operation("EnvelopesApi.deleteRecipients")
    Map<String, Object> deleteRecipients(Call call, @PathVariable String envelopeId, WireObject body) {
        var ids = readers.recipients(call).named(body).stream()
                .map(n -> n.json().required("recipientId"))
                .toList();
        return remove(call, envelopeId, ids);
    }

    @DeleteMapping("/{recipientId}")
    @Operation("EnvelopesApi.deleteRecipient")
    Map<String, Object> deleteRecipient(Call call, @PathVariable String envelopeId, @PathVariable String recipientId) {
        return remove(call, envelopeId, List.of(recipientId));
    }

    private Map<String, Object> remove(Call call, String envelopeId, List<String> recipientIds) {
        var after = access.change(call, envelopeId, e -> new Correcting(e).removeRecipients(recipientIds));
        return writer.write(after, false, access.viewer(call, after)).map();
    }
}
