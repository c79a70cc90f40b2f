package dev.countersign.api.v21.envelopes;

import dev.countersign.api.Call;
import dev.countersign.api.Operation;
import dev.countersign.api.wire.Body;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeEvent;
import dev.countersign.envelope.EnvelopeStatus;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.envelope.tab.Tab;
import dev.countersign.envelope.tab.TabType.Filling;
import dev.countersign.history.History;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an envelope's log and its filled tabs tell: audit events and form data. */
@RestController
@RequestMapping({
    "/restapi/v2/accounts/{accountId}/envelopes/{envelopeId}",
    "/restapi/v2.1/accounts/{accountId}/envelopes/{envelopeId}"
})
class RecordsController {
    private final EnvelopeAccess access;
    private final History history;

    RecordsController(EnvelopeAccess access, History history) {
        this.access = access;
        this.history = history;
    }

    @GetMapping("/audit_events")
    @Operation("EnvelopesApi.listAuditEvents")
    Map<String, Object> listAuditEvents(Call call, @PathVariable String envelopeId) {
        var envelope = access.visible(call, envelopeId);
        var events = new ArrayList<Map<String, Object>>();
        var status = EnvelopeStatus.CREATED;
        for (var recorded : history.of(call.accountId(), envelope.id().value())) {
            if (recorded.fact() instanceof EnvelopeEvent fact) {
                status = statusAfter(status, fact);
                events.add(Body.with("eventFields", AuditEvent.fields(envelope, recorded, fact, status))
                        .map());
            }
        }
        return Body.with("auditEvents", events).map();
    }

    private static EnvelopeStatus statusAfter(EnvelopeStatus status, EnvelopeEvent fact) {
        return dev.countersign.envelope.EnvelopeLifecycle.STEPS.stream()
                .filter(step -> step.from() == status && step.fact() == fact.getClass())
                .map(dev.countersign.envelope.EnvelopeLifecycle.Step::to)
                .findFirst()
                .orElse(status);
    }

    @GetMapping("/form_data")
    @Operation("EnvelopesApi.getFormData")
    Map<String, Object> getFormData(Call call, @PathVariable String envelopeId) {
        var envelope = access.visible(call, envelopeId);
        return Body.with("envelopeId", envelope.id().toString())
                .and("status", envelope.status().wire())
                .and("emailSubject", envelope.contents().emailSubject())
                .and("sentDateTime", envelope.times().sentAt())
                .and("formData", values(envelope.contents().tabs()))
                .and(
                        "recipientFormData",
                        envelope.contents().recipients().stream()
                                .filter(r -> r.type().signs())
                                .map(r -> ofRecipient(envelope, r))
                                .toList())
                .map();
    }

    // the four times are capitalised on the wire, as the SDKs expect them
    private static Map<String, Object> ofRecipient(Envelope envelope, Recipient r) {
        return Body.with("recipientId", r.guid())
                .and("name", r.name())
                .and("email", r.email())
                .and("SentTime", r.progress().sentAt())
                .and("DeliveredTime", r.progress().deliveredAt())
                .and("SignedTime", r.progress().signedAt())
                .and("DeclinedTime", r.progress().declinedAt())
                .and("formData", values(envelope.contents().tabsOf(r.id())))
                .map();
    }

    private static List<Map<String, Object>> values(List<Tab> tabs) {
        return tabs.stream()
                .filter(tab ->
                        tab.type().filling() != Filling.SIGNATURE && tab.type().filling() != Filling.INITIALS)
                .map(tab -> Body.with("name", tab.label())
                        .and("value", value(tab))
                        .and("originalValue", tab.originalValue() == null ? "" : tab.originalValue())
                        .map())
                .toList();
    }

    private static String value(Tab tab) {
        if (tab.type().filling() == Filling.CHECK) {
            return tab.isChecked() ? "X" : "";
        }
        return tab.value() == null ? "" : tab.value();
    }
}
