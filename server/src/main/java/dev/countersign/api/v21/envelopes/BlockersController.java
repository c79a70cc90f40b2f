package dev.countersign.api.v21.envelopes;

import static dev.countersign.kernel.ErrorCode.ENVELOPE_INVALID_STATUS;

import dev.countersign.api.Call;
import dev.countersign.api.Operation;
import dev.countersign.api.wire.Body;
import dev.countersign.envelope.Blocker;
import dev.countersign.envelope.Blockers;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeStatus;
import dev.countersign.history.History;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.kernel.Refusal;
import dev.countersign.sealing.QueueSealing;
import dev.countersign.store.Transactions;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tells the sender who holds an envelope up, and which call cures it. */
@RestController
@RequestMapping({
    "/restapi/v2/accounts/{accountId}/envelopes/{envelopeId}",
    "/restapi/v2.1/accounts/{accountId}/envelopes/{envelopeId}"
})
class BlockersController {
    private final EnvelopeAccess access;
    private final History history;
    private final QueueSealing sealing;
    private final Transactions transactions;
    private final BusinessClock clock;

    BlockersController(
            EnvelopeAccess access,
            History history,
            QueueSealing sealing,
            Transactions transactions,
            BusinessClock clock) {
        this.access = access;
        this.history = history;
        this.sealing = sealing;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping("/blockers")
    @Operation("Extensions.listBlockers")
    Map<String, Object> listBlockers(Call call, @PathVariable String envelopeId) {
        var envelope = access.changeable(call, envelopeId);
        var log = history.of(call.accountId(), envelope.id().value());
        var cure = new Cure(
                envelope,
                "%s/restapi/%s/accounts/%s/envelopes/%s"
                        .formatted(call.origin(), call.version(), call.accountId(), envelope.id()));
        var blockers = Blockers.of(envelope, log, clock.instant()).stream()
                .map(blocker -> write(envelope, blocker, cure))
                .toList();
        return Body.with("blockers", blockers).map();
    }

    /** Tries to seal now what could not be sealed before; it is tried again by itself, but later and later. */
    @PostMapping("/seal")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation("Extensions.sealEnvelope")
    Map<String, Object> sealEnvelope(Call call, @PathVariable String envelopeId) {
        var envelope = access.changeable(call, envelopeId);
        if (envelope.status() != EnvelopeStatus.SIGNED) {
            throw ENVELOPE_INVALID_STATUS
                    .because()
                    .with(Refusal.Detail.of(
                            "status", envelope.status().wire(), "signed: everyone is done, sealing is due"));
        }
        transactions.write(() -> sealing.again(call.accountId(), envelope.id()));
        return Body.with("envelopeId", envelope.id().toString())
                .and("status", envelope.status().wire())
                .map();
    }

    private static Map<String, Object> write(Envelope envelope, Blocker blocker, Cure cure) {
        var name = Optional.ofNullable(blocker.recipientId())
                .flatMap(envelope.contents()::recipient)
                .map(r -> r.name())
                .orElse(null);
        return Body.with("recipientId", blocker.recipientId())
                .and("recipientName", name)
                .and("reason", blocker.reason().wire())
                .and("since", blocker.since())
                .and("cure", cure.of(blocker).map())
                .map();
    }
}
