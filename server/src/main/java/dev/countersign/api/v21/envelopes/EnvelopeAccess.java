package dev.countersign.api.v21.envelopes;

import static dev.countersign.kernel.ErrorCode.*;

import dev.countersign.api.Call;
import dev.countersign.envelope.AutomaticSigning;
import dev.countersign.envelope.EditLock;
import dev.countersign.envelope.EditLocking;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeEvent;
import dev.countersign.envelope.EnvelopeStatus;
import dev.countersign.envelope.Envelopes;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.kernel.EnvelopeId;
import dev.countersign.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Envelopes as this caller may see and change them: the sender and administrators may both, recipients may see. While an
 * envelope is locked, only who has the lock's token changes it.
 */
final class EnvelopeAccess {
    private final Envelopes envelopes;
    private final BusinessClock clock;

    EnvelopeAccess(Envelopes envelopes, BusinessClock clock) {
        this.envelopes = envelopes;
        this.clock = clock;
    }

    Envelope visible(Call call, String envelopeId) {
        var envelope = envelopes.find(call.accountId(), id(envelopeId));
        if (!mayChange(call, envelope) && !receives(call, envelope)) {
            throw USER_NOT_ENVELOPE_SENDER_OR_RECIPIENT.because();
        }
        return envelope;
    }

    /** Lets the verb speak when the caller may change the envelope. */
    Envelope change(Call call, String envelopeId, Function<Envelope, List<EnvelopeEvent>> verb) {
        return changeLock(call, envelopeId, envelope -> {
            requireOpen(call, envelope);
            return verb.apply(envelope);
        });
    }

    /** The same for a verb of the lock, which looks at the token itself. */
    Envelope changeLock(Call call, String envelopeId, Function<Envelope, List<EnvelopeEvent>> verb) {
        return envelopes.change(call.accountId(), id(envelopeId), call.actor(), envelope -> {
            requireChangeable(call, envelope);
            return new AutomaticSigning(envelope).under((r, own) -> AutoSignReader.isFor(call, r.userId(), own), verb);
        });
    }

    Envelope changeable(Call call, String envelopeId) {
        var envelope = ownOf(call, envelopeId);
        requireOpen(call, envelope);
        return envelope;
    }

    /** The envelope of a caller who may change it as soon as nobody holds it. */
    Envelope ownOf(Call call, String envelopeId) {
        var envelope = envelopes.find(call.accountId(), id(envelopeId));
        requireChangeable(call, envelope);
        return envelope;
    }

    private void requireOpen(Call call, Envelope envelope) {
        new EditLocking(envelope).requireOpenFor(EditHeader.of(call).token(), clock.instant());
    }

    /** The lock that is held, as far as the caller may know of it. */
    Optional<EditLock> lock(Call call, Envelope envelope) {
        return mayChange(call, envelope) ? new EditLocking(envelope).held(clock.instant()) : Optional.empty();
    }

    /** Puts a remark into the log of an envelope the caller may see. */
    void remark(Call call, Envelope envelope, EnvelopeEvent remark) {
        envelopes.change(call.accountId(), envelope.id(), call.actor(), _ -> List.of(remark));
    }

    boolean mayChange(Call call, Envelope envelope) {
        return call.caller().admin()
                || envelope.sender().userId().equals(call.caller().user());
    }

    Viewer viewer(Call call, Envelope envelope) {
        return new Viewer(mayChange(call, envelope), call.caller().user().value());
    }

    private void requireChangeable(Call call, Envelope envelope) {
        if (!mayChange(call, envelope)) {
            throw (receives(call, envelope) ? USER_LACKS_PERMISSIONS : USER_NOT_ENVELOPE_SENDER_OR_RECIPIENT).because();
        }
    }

    // a draft has recipients, but nobody has received it
    private static boolean receives(Call call, Envelope envelope) {
        UUID user = call.caller().user().value();
        return envelope.status() != EnvelopeStatus.CREATED
                && envelope.contents().recipients().stream()
                        .anyMatch(r -> r.userId().equals(user));
    }

    static EnvelopeId id(String envelopeId) {
        return EnvelopeId.parse(envelopeId)
                .orElseThrow(() -> ENVELOPE_DOES_NOT_EXIST
                        .because()
                        .with(Refusal.Detail.of("envelopeId", envelopeId, "the GUID of an envelope of this account")));
    }
}
