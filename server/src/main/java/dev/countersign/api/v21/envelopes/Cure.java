package dev.countersign.api.v21.envelopes;

import dev.countersign.api.wire.Body;
import dev.countersign.envelope.Blocker;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.envelope.recipient.Routing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The call that helps an envelope on, ready to be sent. What only the sender knows stands in {@code <…>}. */
final class Cure {
    private final Envelope envelope;
    private final String base;

    /** @param base the absolute address of the envelope */
    Cure(Envelope envelope, String base) {
        this.envelope = envelope;
        this.base = base;
    }

    Body of(Blocker blocker) {
        return switch (blocker.reason()) {
            case NOT_SENT -> call("PUT", "", Body.with("status", "sent"));
            case BEING_CORRECTED -> call("DELETE", "/lock", null);
            case SEALING_FAILED -> call("POST", "/seal", null);
            case NOBODY_LEFT -> call("PUT", "?resend_envelope=true", null);
            case LOCKED -> call("POST", "/recipients/" + blocker.recipientId() + "/unlock", null);
            case LINK_EXPIRED -> view(recipient(blocker));
            case MAIL_BOUNCED -> put("?resend_envelope=true", recipient(blocker), otherAddress(recipient(blocker)));
            case AUTO_SIGN_HALTED -> put("?resend_envelope=true", recipient(blocker), new Body());
            case PAPER_AWAITED -> call("POST", "/recipients/" + blocker.recipientId() + "/signed_paper", null);
            case WAITING_FOR_RECIPIENT -> ask(recipient(blocker));
            case WAITING_FOR_ORDER -> put("", recipient(blocker), Body.with("routingOrder", currentOrder()));
        };
    }

    private Body ask(Recipient r) {
        return r.isEmbedded() ? view(r) : put("?resend_envelope=true", r, new Body());
    }

    /** Who signs in person is invited through his host. */
    private static Body otherAddress(Recipient r) {
        return r.arrangement().host() == null
                ? Body.with("email", "<the right address>")
                : Body.with("hostName", "<another user>").and("hostEmail", "<the address of that user>");
    }

    private Body view(Recipient r) {
        var host = r.arrangement().host();
        return call(
                "POST",
                "/views/recipient",
                Body.with("userName", host == null ? r.name() : host.name())
                        .and("email", host == null ? r.email() : host.email())
                        .and("clientUserId", r.clientUserId())
                        .and("authenticationMethod", "none")
                        .and("returnUrl", "<where your application goes on>"));
    }

    private Body put(String query, Recipient r, Body change) {
        var recipient = Body.with("recipientId", r.id()).rest(change.map()).map();
        return call("PUT", "/recipients" + query, Body.with(r.type().list(), List.of(recipient)));
    }

    private Body call(String method, String path, @Nullable Body body) {
        return Body.with("method", method)
                .and("uri", base + path)
                .typed("body", Optional.ofNullable(body).map(Body::map).orElse(Map.of()));
    }

    private Recipient recipient(Blocker blocker) {
        return envelope.recipient(String.valueOf(blocker.recipientId()));
    }

    private int currentOrder() {
        return Routing.currentOrder(envelope.contents().recipients()).orElse(1);
    }
}
