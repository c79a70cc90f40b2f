package dev.countersign.api.v21.envelopes;

import static dev.countersign.kernel.ErrorCode.*;

import dev.countersign.api.Call;
import dev.countersign.api.Operation;
import dev.countersign.api.wire.Body;
import dev.countersign.api.wire.WireObject;
import dev.countersign.ceremony.ReturnEvent;
import dev.countersign.ceremony.SigningSessions;
import dev.countersign.ceremony.ViewTerms;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeEvent.ViewUrlCreated;
import dev.countersign.envelope.EnvelopeStatus;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.envelope.recipient.RecipientStatus;
import dev.countersign.kernel.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** URLs that let a person in. */
@RestController
@RequestMapping({
    "/restapi/v2/accounts/{accountId}/envelopes/{envelopeId}/views",
    "/restapi/v2.1/accounts/{accountId}/envelopes/{envelopeId}/views"
})
class ViewsController {
    private static final int LONGEST_ASSERTION = 200;

    private final EnvelopeAccess access;
    private final SigningSessions sessions;
    private final ReturnAddresses addresses;

    ViewsController(EnvelopeAccess access, SigningSessions sessions, ReturnAddresses addresses) {
        this.access = access;
        this.sessions = sessions;
        this.addresses = addresses;
    }

    @PostMapping("/recipient")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation("EnvelopesApi.createRecipientView")
    Map<String, Object> createRecipientView(Call call, @PathVariable String envelopeId, WireObject body) {
        var returnUrl = addresses.read(call.caller().application(), body, "returnUrl", body.required("returnUrl"));
        body.required("authenticationMethod");
        var envelope = access.visible(call, envelopeId);
        if (envelope.status() == EnvelopeStatus.CREATED) {
            throw ENVELOPE_INVALID_STATUS
                    .because()
                    .with(Refusal.Detail.of("status", "created", "an envelope that was sent")
                            .fix("PUT /envelopes/" + envelope.id() + " with {\"status\":\"sent\"}"));
        }
        var recipient = RecipientMatch.find(envelope, body, call.caller(), access.mayChange(call, envelope));
        requireTurn(envelope, recipient);
        var terms = terms(call, envelope, recipient, returnUrl, body);
        access.remark(call, envelope, vouched(recipient, body));
        return Body.with("url", call.origin() + sessions.view(terms)).map();
    }

    private static ViewUrlCreated vouched(Recipient recipient, WireObject body) {
        return new ViewUrlCreated(
                recipient.id(),
                said(body, "authenticationMethod"),
                said(body, "authenticationInstant"),
                said(body, "assertionId"),
                said(body, "securityDomain"));
    }

    private static @Nullable String said(WireObject body, String name) {
        var text = body.text(name, "", LONGEST_ASSERTION);
        return text.isBlank() ? null : text;
    }

    private static void requireTurn(Envelope envelope, Recipient recipient) {
        if (recipient.isLocked()) {
            throw ACTIVATION_FAILED
                    .because()
                    .with(Refusal.Detail.of("recipientId", recipient.id(), "a recipient who is not locked out")
                            .fix(
                                    "POST /envelopes/%s/recipients/%s/unlock lets him try again, as PUT /envelopes/%s?resend_envelope=true with {} does for all; whoever has signed does not sign again."
                                            .formatted(envelope.id(), recipient.id(), envelope.id())));
        }
        if (envelope.status().isInProcess() && recipient.status() == RecipientStatus.CREATED) {
            var waitedFor = envelope.contents().recipients().stream()
                    .filter(r -> r.isUnfinished() && r.routingOrder() < recipient.routingOrder())
                    .map(r -> r.name() + " (recipientId " + r.id() + ", routing order " + r.routingOrder() + ")")
                    .toList();
            throw RECIPIENT_NOT_IN_SEQUENCE
                    .because()
                    .with(Refusal.Detail.of("recipientId", recipient.id(), "a recipient whose turn it is")
                            .fix("Still to finish: " + String.join(", ", waitedFor)));
        }
    }

    private ViewTerms terms(Call call, Envelope envelope, Recipient recipient, String returnUrl, WireObject body) {
        return new ViewTerms(
                call.accountId(),
                envelope.id(),
                recipient.id(),
                recipient.person(),
                returnUrl,
                clientUrls(call, body),
                frameAncestors(body),
                body.text("authenticationMethod").orElse(null),
                body.text("locale").orElse(null));
    }

    private Map<String, String> clientUrls(Call call, WireObject body) {
        var application = call.caller().application();
        var urls = new LinkedHashMap<String, String>();
        body.object("clientURLs").ifPresent(given -> {
            for (var event : ReturnEvent.values()) {
                given.text(event.clientUrl())
                        .filter(url -> !url.isBlank())
                        .ifPresent(url ->
                                urls.put(event.wire(), addresses.read(application, given, event.clientUrl(), url)));
            }
        });
        return urls;
    }

    private static List<String> frameAncestors(WireObject body) {
        var origins = new ArrayList<>(body.texts("frameAncestors"));
        switch (body.text("xFrameOptions", "deny").toLowerCase(Locale.ROOT)) {
            case "same_origin" -> origins.add("'self'");
            case "allow_from" ->
                body.text("xFrameOptionsAllowFromUrl")
                        .flatMap(ViewsController::origin)
                        .ifPresent(origins::add);
            default -> {} // deny is what happens without an ancestor
        }
        return origins.stream()
                .filter(o -> o.matches("'self'|https?://[\\w.:*\\[\\]-]+"))
                .distinct()
                .toList();
    }

    private static Optional<String> origin(String url) {
        var matcher = java.util.regex.Pattern.compile("https?://[^/?#]+").matcher(url);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
}
