package dev.countersign.api.v21.envelopes;

import dev.countersign.api.wire.Body;
import dev.countersign.envelope.CustomField;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeDocument;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Writes an envelope, in the short form of lists and the full form of its own resource. */
final class EnvelopeWriter {
    private static final Map<String, Object> DEFAULTS = Map.of("autoNavigation", "true", "envelopeIdStamping", "true");
    private static final Map<String, Object> DOCUMENT_DEFAULTS =
            Map.of("display", "inline", "signerMustAcknowledge", "no_interaction");

    private final RecipientsWriter recipients;

    EnvelopeWriter(RecipientsWriter recipients) {
        this.recipients = recipients;
    }

    Body write(Envelope envelope, Set<String> include, Viewer viewer) {
        var body = summary(envelope)
                .and("emailBlurb", envelope.contents().emailBlurb())
                .and("allowComments", "true")
                .and("allowViewHistory", "true")
                .and("burnDefaultTabData", "false")
                .and("envelopeLocation", "current_site")
                .and("hasComments", "false")
                .and("hasFormDataChanged", "false")
                .and("isDynamicEnvelope", "false")
                .and("signerCanSignOnMobile", "true")
                .and("uSigState", "esign")
                .and("transactionId", IdempotencyKey.told(envelope.transactionId()))
                .and("envelopeMetadata", metadata(envelope));
        if (include.contains("recipients") || include.contains("tabs")) {
            body.and("recipients", recipients.write(envelope, include.contains("tabs"), viewer));
        }
        if (include.contains("custom_fields")) {
            body.and("customFields", customFields(envelope.contents().customFields()));
        }
        if (include.contains("documents")) {
            body.and("envelopeDocuments", documents(envelope, "v2.1", viewer));
        }
        return (viewer.mayChange() ? body.rest(envelope.contents().rest().members()) : body).rest(DEFAULTS);
    }

    static Body summary(Envelope envelope) {
        var uri = "/envelopes/" + envelope.id();
        var times = envelope.times();
        return Body.with("envelopeId", envelope.id().toString())
                .and("status", envelope.status().wire())
                .and("emailSubject", envelope.contents().emailSubject())
                .and("envelopeUri", uri)
                .and("documentsUri", uri + "/documents")
                .and("documentsCombinedUri", uri + "/documents/combined")
                .and("certificateUri", uri + "/documents/certificate")
                .and("recipientsUri", uri + "/recipients")
                .and("attachmentsUri", uri + "/attachments")
                .and("customFieldsUri", uri + "/custom_fields")
                .and("notificationUri", uri + "/notification")
                .and("templatesUri", uri + "/templates")
                .and("createdDateTime", times.createdAt())
                .and("lastModifiedDateTime", times.lastModifiedAt())
                .and("initialSentDateTime", times.initialSentAt())
                .and("sentDateTime", times.sentAt())
                .and("deliveredDateTime", times.deliveredAt())
                .and("completedDateTime", times.completedAt())
                .and("declinedDateTime", times.declinedAt())
                .and("voidedDateTime", times.voidedAt())
                .and("voidedReason", envelope.voidedReason())
                .and("statusChangedDateTime", times.statusChangedAt())
                .and("sealingError", envelope.sealingError())
                .and("sender", sender(envelope))
                .and("signingLocation", "online")
                .and("enableWetSign", isOn(envelope, "enableWetSign"))
                .and("allowMarkup", "false")
                .and("allowReassign", isOn(envelope, "allowReassign"))
                .and("purgeState", "unpurged")
                .and("is21CFRPart11", "false")
                .and("isSignatureProviderEnvelope", "false");
    }

    /** What the sender did not switch off is on. */
    private static boolean isOn(Envelope envelope, String member) {
        var own = envelope.contents().rest().members().get(member);
        return !"false".equalsIgnoreCase(String.valueOf(own));
    }

    private static Body metadata(Envelope envelope) {
        return Body.with("allowAdvancedCorrect", envelope.status().isInProcess())
                .and("allowCorrect", envelope.status().isInProcess())
                .and("enableSignWithNotary", false);
    }

    private static Body sender(Envelope envelope) {
        return Body.with("accountId", envelope.account().toString())
                .and("userId", envelope.sender().userId().toString())
                .and("userName", envelope.sender().name())
                .and("email", envelope.sender().email())
                .and("ipAddress", envelope.sender().ip());
    }

    static Body customFields(List<CustomField> fields) {
        return Body.with(
                        "textCustomFields",
                        fields.stream()
                                .filter(f -> !f.isList())
                                .map(EnvelopeWriter::customField)
                                .toList())
                .and(
                        "listCustomFields",
                        fields.stream()
                                .filter(CustomField::isList)
                                .map(EnvelopeWriter::customField)
                                .toList());
    }

    static Map<String, Object> customField(CustomField field) {
        return Body.with("fieldId", field.fieldId())
                .and("name", field.name())
                .and("value", field.value())
                .and("show", field.show())
                .and("required", field.required())
                .and("listItems", field.isList() ? field.items() : null)
                .map();
    }

    /** The documents and, as in the reference, the certificate at their end. */
    static List<Map<String, Object>> documents(Envelope envelope, String version, Viewer viewer) {
        var list = new ArrayList<Map<String, Object>>();
        envelope.contents().documents().stream()
                .sorted(java.util.Comparator.comparingInt(EnvelopeDocument::order))
                .forEach(document ->
                        list.add(document(envelope, document, version, viewer).map()));
        list.add(entry(envelope, "certificate", "Summary", "summary", 999)
                .and("documentIdGuid", certificateGuid(envelope))
                .and("includeInDownload", true)
                .rest(DOCUMENT_DEFAULTS)
                .map());
        return list;
    }

    /** The certificate is no stored document, yet clients expect one GUID for it, always the same. */
    private static UUID certificateGuid(Envelope envelope) {
        return UUID.nameUUIDFromBytes((envelope.id() + "/certificate").getBytes(StandardCharsets.UTF_8));
    }

    private static Body document(Envelope envelope, EnvelopeDocument document, String version, Viewer viewer) {
        var body = entry(envelope, document.id(), document.name(), "content", document.order())
                .and("documentIdGuid", document.guid())
                .and("sizeBytes", document.size())
                .and("includeInDownload", document.includeInDownload())
                .and("pages", version.equals("v2") ? document.pages().size() : pages(document));
        return (viewer.mayChange() ? body.rest(document.rest().members()) : body).rest(DOCUMENT_DEFAULTS);
    }

    private static Body entry(Envelope envelope, String id, String name, String type, int order) {
        return Body.with("documentId", id)
                .and("name", name)
                .and("type", type)
                .and("uri", "/envelopes/" + envelope.id() + "/documents/" + id)
                .and("order", order)
                .and(
                        "availableDocumentTypes",
                        List.of(Body.with("type", "electronic")
                                .and("isDefault", true)
                                .map()));
    }

    private static List<Map<String, Object>> pages(EnvelopeDocument document) {
        var pages = new ArrayList<Map<String, Object>>();
        for (var page : document.pages()) {
            pages.add(Body.with("sequence", pages.size() + 1)
                    .and("width", Math.round(page.width()))
                    .and("height", Math.round(page.height()))
                    .and("dpi", 72)
                    .map());
        }
        return pages;
    }
}
