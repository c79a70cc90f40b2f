package dev.countersign.api.v21.envelopes;

import dev.countersign.api.wire.Body;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.recipient.AccessCodes;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.envelope.recipient.Routing;
import dev.countersign.store.Secrets;
import java.util.List;
import java.util.Map;

/** Writes recipients: every array of the reference is there, also the empty ones. */
final class RecipientsWriter {
    private static final List<String> LISTS = List.of(
            "signers",
            "agents",
            "editors",
            "intermediaries",
            "carbonCopies",
            "certifiedDeliveries",
            "inPersonSigners",
            "seals",
            "witnesses",
            "notaries",
            "participants",
            "notaryWitnesses");

    private final Secrets secrets;

    RecipientsWriter(Secrets secrets) {
        this.secrets = secrets;
    }

    Body write(Envelope envelope, boolean withTabs, Viewer viewer) {
        var body = new Body();
        for (var list : LISTS) {
            body.and(
                    list,
                    envelope.contents().recipients().stream()
                            .filter(r -> r.type().list().equals(list))
                            .map(r -> recipient(envelope, r, withTabs, viewer).map())
                            .toList());
        }
        var recipients = envelope.contents().recipients();
        var last = recipients.stream().mapToInt(Recipient::routingOrder).max().orElse(1);
        return body.and("recipientCount", recipients.size())
                .and("currentRoutingOrder", Routing.currentOrder(recipients).orElse(last));
    }

    Body recipient(Envelope envelope, Recipient r, boolean withTabs, Viewer viewer) {
        var p = r.progress();
        var tabs = envelope.contents().tabsOf(r.id());
        return named(r).and("creationReason", "sender")
                .and("recipientId", r.id())
                .and("recipientIdGuid", r.guid())
                .and("userId", r.userId())
                .and("clientUserId", r.clientUserId())
                .and("routingOrder", r.routingOrder())
                .and("note", viewer.seesNoteTo(r) ? r.note() : null)
                .and("status", r.status().wire())
                .and("recipientType", r.type().wire())
                .and(
                        "accessCode",
                        viewer.mayChange() && r.accessCode() != null ? AccessCodes.open(secrets, r.accessCode()) : null)
                .and("completedCount", r.progress().signedAt() == null ? 0 : 1)
                .and("deliveryMethod", "email")
                .and("totalTabCount", tabs.size())
                .and("recipientSuppliesTabs", r.type().signs() && tabs.isEmpty() ? true : null)
                .and("sentDateTime", p.sentAt())
                .and("deliveredDateTime", p.deliveredAt())
                .and("signedDateTime", p.signedAt())
                .and("declinedDateTime", p.declinedAt())
                .and("declinedReason", p.declinedReason())
                .and("recipientAuthenticationStatus", AuthenticationStatus.of(r))
                .and("tabs", withTabs && r.type().hasTabs() ? TabsWriter.write(envelope, tabs) : null)
                .rest(viewer.mayChange() ? automatic(r) : Map.of())
                .rest(viewer.mayChange() ? r.rest().members() : Map.of())
                .rest(Map.of(
                        "isBulkRecipient", "false", "requireUploadSignature", "false", "requireIdLookup", "false"));
    }

    private static Body named(Recipient r) {
        var host = r.arrangement().host();
        return switch (r.type()) {
            case SIGNER, CARBON_COPY -> Body.with("name", r.name()).and("email", r.email());
            case SEAL -> Body.with("name", r.name());
            case IN_PERSON_SIGNER ->
                Body.with("name", r.name())
                        .and("signerName", r.name())
                        .and("signerEmail", r.email().isEmpty() ? null : r.email())
                        .and("email", r.email().isEmpty() ? null : r.email())
                        .and("hostName", host == null ? null : host.name())
                        .and("hostEmail", host == null ? null : host.email())
                        .and("inPersonSigningType", "inPersonSigner");
        };
    }

    /** Both ways to ask for it: SDKs know the one, the other is shorter. */
    private static Map<String, Object> automatic(Recipient r) {
        return r.arrangement().automatic().isEmpty()
                ? Map.of()
                : Map.of(
                        "recipientSignatureProviders",
                        List.of(Map.of("signatureProviderName", AutoSignReader.PROVIDER)),
                        "autoSign",
                        "true");
    }
}
