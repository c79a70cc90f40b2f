package dev.countersign.api.v21.envelopes;

import static dev.countersign.kernel.ErrorCode.ENVELOPE_INVALID_STATUS;

import dev.countersign.api.Call;
import dev.countersign.api.Operation;
import dev.countersign.api.wire.Body;
import dev.countersign.api.wire.WireObject;
import dev.countersign.ceremony.CorrectionTerms;
import dev.countersign.ceremony.Corrections;
import dev.countersign.envelope.EditLock;
import dev.countersign.envelope.EditLocking;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeEvent;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.kernel.Refusal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The sender's view of a correction: it takes the envelope's lock for the caller, who corrects through the API under it. */
@RestController
@RequestMapping({
    "/restapi/v2/accounts/{accountId}/envelopes/{envelopeId}/views/correct",
    "/restapi/v2.1/accounts/{accountId}/envelopes/{envelopeId}/views/correct"
})
class CorrectViewsController {
    private final EnvelopeAccess access;
    private final LockReader locks;
    private final Corrections corrections;
    private final ReturnAddresses addresses;
    private final BusinessClock clock;

    CorrectViewsController(
            EnvelopeAccess access,
            LockReader locks,
            Corrections corrections,
            ReturnAddresses addresses,
            BusinessClock clock) {
        this.access = access;
        this.locks = locks;
        this.corrections = corrections;
        this.addresses = addresses;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation("EnvelopesApi.createCorrectView")
    Map<String, Object> createCorrectView(Call call, @PathVariable String envelopeId, WireObject body) {
        var returnUrl = addresses.read(call.caller().application(), body, "returnUrl", body.required("returnUrl"));
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var fresh = locks.lock(call, WireObject.empty(), now);
        var after = access.change(call, envelopeId, e -> held(e, fresh, now));
        var lock = new EditLocking(after).requireHeld(now);
        var terms = new CorrectionTerms(call.accountId(), after.id(), lock.tokenSha256(), call.actor(), returnUrl);
        return Body.with("url", call.origin() + corrections.view(terms)).map();
    }

    /** Who came with the token of the lock that is held goes on under it. */
    private static List<EnvelopeEvent> held(Envelope envelope, EditLock fresh, Instant now) {
        if (!envelope.status().isInProcess()) {
            throw ENVELOPE_INVALID_STATUS
                    .because()
                    .with(Refusal.Detail.of("status", envelope.status().wire(), "sent or delivered"));
        }
        var locking = new EditLocking(envelope);
        return locking.held(now).isPresent() ? List.of() : locking.take(fresh, now);
    }

    @DeleteMapping
    @Operation("EnvelopesApi.deleteEnvelopeCorrectView")
    void deleteEnvelopeCorrectView(Call call, @PathVariable String envelopeId) {
        var envelope = access.ownOf(call, envelopeId);
        corrections.revoke(call.accountId(), envelope.id(), call.ip());
    }
}
