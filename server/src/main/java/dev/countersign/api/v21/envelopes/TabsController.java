package dev.countersign.api.v21.envelopes;

import static dev.countersign.kernel.ErrorCode.*;

import dev.countersign.api.Call;
import dev.countersign.api.Operation;
import dev.countersign.api.wire.Body;
import dev.countersign.api.wire.ErrorBody;
import dev.countersign.api.wire.WireObject;
import dev.countersign.envelope.Correcting;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.Placement;
import dev.countersign.envelope.tab.Tab;
import dev.countersign.kernel.Guid;
import dev.countersign.kernel.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        return TabsWriter.write(access.change(call, envelopeId, e -> new Correcting(e).putTabs(created)), created);
    }

    @PutMapping
    @Operation("EnvelopesApi.updateTabs")
    Map<String, Object> updateTabs(
            Call call, @PathVariable String envelopeId, @PathVariable String recipientId, WireObject body) {
        // once before the change: searching a document for an anchor is slow the first time
        changes(access.changeable(call, envelopeId), recipientId, body);
        var changed = new ArrayList<Tab>();
        var after = access.change(call, envelopeId, e -> {
            changed.clear();
            changed.addAll(changes(e, recipientId, body));
            return new Correcting(e).putTabs(changed);
        });
        return withUnknown(TabsWriter.write(after, changed), own(after, recipientId), body);
    }

    private List<Tab> changes(Envelope envelope, String recipientId, WireObject body) {
        var own = own(envelope, recipientId);
        return body.memberNames().stream()
                .flatMap(list -> body.objects(list).stream())
                .flatMap(json -> named(own, json).map(tab -> readers.tabs().change(tab, json)).stream())
                .map(tab -> placement.move(envelope.contents().documents(), tab))
                .toList();
    }

    /** One tab that is not there does not stop the others: it is answered with its error. */
    private static Map<String, Object> withUnknown(Map<String, Object> answer, Map<UUID, Tab> own, WireObject body) {
        var whole = new LinkedHashMap<>(answer);
        for (var list : body.memberNames()) {
            var unknown = body.objects(list).stream()
                    .filter(json -> named(own, json).isEmpty())
                    .map(TabsController::unknown)
                    .toList();
            var changed = whole.get(list) instanceof List<?> items ? items : List.of();
            if (!unknown.isEmpty()) {
                whole.put(
                        list, Stream.concat(changed.stream(), unknown.stream()).toList());
            }
        }
        return whole;
    }

    private static Map<String, Object> unknown(WireObject json) {
        var refusal = notThere(json.path("tabId"), json.required("tabId"));
        return Body.with("tabId", json.required("tabId"))
                .and("errorDetails", ErrorBody.item(refusal))
                .map();
    }

    private static Optional<Tab> named(Map<UUID, Tab> own, WireObject json) {
        return Guid.parse(json.required("tabId")).map(own::get);
    }

    @DeleteMapping
    @Operation("EnvelopesApi.deleteTabs")
    Map<String, Object> deleteTabs(
            Call call, @PathVariable String envelopeId, @PathVariable String recipientId, WireObject body) {
        var envelope = access.changeable(call, envelopeId);
        var own = own(envelope, recipientId);
        var ids = readers.tabs().tabIds(body);
        var gone = ids.stream().map(id -> known(own, id, "tabId")).toList();
        access.change(call, envelopeId, e -> new Correcting(e).removeTabs(List.copyOf(new HashSet<>(ids))));
        return TabsWriter.write(envelope, gone);
    }

    private static Map<UUID, Tab> own(Envelope envelope, String recipientId) {
        var recipient = envelope.recipient(recipientId);
        return envelope.contents().tabsOf(recipient.id()).stream().collect(Collectors.toMap(Tab::id, tab -> tab));
    }

    private static Tab known(Map<UUID, Tab> own, UUID id, String path) {
        var tab = own.get(id);
        if (tab == null) {
            throw notThere(path, id.toString());
        }
        return tab;
    }

    private static Refusal notThere(String path, String tabId) {
        return TAB_DOES_NOT_EXIST.because().with(Refusal.Detail.of(path, tabId, "a tab of this recipient"));
    }

    private static void requireSigner(Envelope envelope, String recipientId) {
        var recipient = envelope.recipient(recipientId);
        if (!recipient.type().hasTabs()) {
            throw CANNOT_ASSIGN_TAB_TO_MANAGERROLE
                    .because()
                    .with(Refusal.Detail.of("recipientId", recipientId, "a signer"));
        }
    }
}
