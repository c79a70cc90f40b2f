package dev.countersign.api.v21.envelopes;

import static dev.countersign.kernel.ErrorCode.*;

import dev.countersign.api.Call;
import dev.countersign.api.Operation;
import dev.countersign.api.wire.WireObject;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.Placement;
import dev.countersign.envelope.tab.Tab;
import dev.countersign.kernel.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The tabs of one recipient. */
@RestController
@RequestMapping({
    "/restapi/v2/accounts/{accountId}/envelopes/{envelopeId}/recipients/{recipientId}/tabs",
    "/restapi/v2.1/accounts/{accountId}/envelopes/{envelopeId}/recipients/{recipientId}/tabs"
})
class TabsController {
    private final EnvelopeAccess access;
    private final Readers readers;
    private final Placement placement;

    TabsController(EnvelopeAccess access, Readers readers, Placement placement) {
        this.access = access;
        this.readers = readers;
        this.placement = placement;
    }

    @GetMapping
    @Operation("EnvelopesApi.listTabs")
    Map<String, Object> listTabs(Call call, @PathVariable String envelopeId, @PathVariable String recipientId) {
        var envelope = access.visible(call, envelopeId);
        return TabsWriter.write(
                envelope,
                envelope.contents().tabsOf(envelope.recipient(recipientId).id()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation("EnvelopesApi.createTabs")
    Map<String, Object> createTabs(
            Call call, @PathVariable String envelopeId, @PathVariable String recipientId, WireObject body) {
        var envelope = access.changeable(call, envelopeId);
        requireSigner(envelope, recipientId);
        var created =
                placement.place(envelope.contents().documents(), readers.tabs().read(body, recipientId));
        return TabsWriter.write(access.change(call, envelopeId, e -> e.putTabs(created)), created);
    }

    @PutMapping
    @Operation("EnvelopesApi.updateTabs")
    Map<String, Object> updateTabs(
            Call call, @PathVariable String envelopeId, @PathVariable String recipientId, WireObject body) {
        var before = access.changeable(call, envelopeId);
        placement.place(before.contents().documents(), changes(before, recipientId, body)); // slow the first time only
        var changed = new ArrayList<Tab>();
        var after = access.change(call, envelopeId, e -> {
            changed.clear();
            changed.addAll(placement.place(e.contents().documents(), changes(e, recipientId, body)));
            return e.putTabs(changed);
        });
        return TabsWriter.write(after, changed);
    }

    private List<Tab> changes(Envelope envelope, String recipientId, WireObject body) {
        var own = own(envelope, recipientId);
        return body.memberNames().stream()
                .flatMap(list -> body.objects(list).stream())
                .map(json -> {
                    var id = readers.tabs().guid(json, json.required("tabId"));
                    return readers.tabs().change(known(own, id, json.path("tabId")), json);
                })
                .toList();
    }

    @DeleteMapping
    @Operation("EnvelopesApi.deleteTabs")
    Map<String, Object> deleteTabs(
            Call call, @PathVariable String envelopeId, @PathVariable String recipientId, WireObject body) {
        var envelope = access.changeable(call, envelopeId);
        var own = own(envelope, recipientId);
        var ids = readers.tabs().tabIds(body);
        var gone = ids.stream().map(id -> known(own, id, "tabId")).toList();
        access.change(call, envelopeId, e -> e.removeTabs(List.copyOf(new HashSet<>(ids))));
        return TabsWriter.write(envelope, gone);
    }

    private static Map<UUID, Tab> own(Envelope envelope, String recipientId) {
        var recipient = envelope.recipient(recipientId);
        return envelope.contents().tabsOf(recipient.id()).stream().collect(Collectors.toMap(Tab::id, tab -> tab));
    }

    private static Tab known(Map<UUID, Tab> own, UUID id, String path) {
        var tab = own.get(id);
        if (tab == null) {
            throw TAB_DOES_NOT_EXIST.because().with(Refusal.Detail.of(path, id.toString(), "a tab of this recipient"));
        }
        return tab;
    }

    private static void requireSigner(Envelope envelope, String recipientId) {
        var recipient = envelope.recipient(recipientId);
        if (!recipient.type().signs()) {
            throw CANNOT_ASSIGN_TAB_TO_MANAGERROLE
                    .because()
                    .with(Refusal.Detail.of("recipientId", recipientId, "a signer"));
        }
    }
}
