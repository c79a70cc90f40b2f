package dev.countersign.envelope;

import static dev.countersign.kernel.ErrorCode.INVALID_REQUEST_PARAMETER;

import dev.countersign.envelope.EnvelopeEvent.*;
import dev.countersign.envelope.recipient.Arrangement;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.envelope.recipient.RecipientType;
import dev.countersign.kernel.Refusal;
import java.util.List;
import java.util.UUID;

/** How a recipient gives his place, or a host his device, to another. */
public final class Handover {
    private final Envelope envelope;

    public Handover(Envelope envelope) {
        this.envelope = envelope;
    }

    /** Whether the recipient may assign to someone else: one by mail, unless the sender said {@code allowReassign: "false"}. */
    public boolean allowsReassign(Recipient recipient) {
        var own = envelope.contents().rest().members().get("allowReassign");
        return recipient.type() == RecipientType.SIGNER
                && !recipient.isEmbedded()
                && recipient.arrangement().autoSign() == null
                && !isKnownByPhone(recipient)
                && !"false".equalsIgnoreCase(String.valueOf(own));
    }

    /** The numbers the sender gave are his: another who takes the place would never get a code. */
    private static boolean isKnownByPhone(Recipient recipient) {
        var check = recipient.arrangement().idCheck();
        return check != null && check.way() == Arrangement.Way.SMS;
    }

    /**
     * The recipient's place is another's from now on; he himself gets a copy.
     *
     * @param to made by {@link Recipient#handedTo}
     * @param copyGuid the identity of the copy he gets
     */
    public List<EnvelopeEvent> reassign(Recipient to, UUID copyGuid, String reason) {
        var from = envelope.actingRecipient(to.id());
        if (!allowsReassign(from)) {
            throw INVALID_REQUEST_PARAMETER
                    .because("The sender does not let this recipient assign to someone else.")
                    .with(Refusal.Detail.of("allowReassign", "false", "true, when the envelope is made"));
        }
        if (to.email().equalsIgnoreCase(from.email())) {
            throw INVALID_REQUEST_PARAMETER
                    .because("The envelope is with this address already.")
                    .with(Refusal.Detail.of("email", to.email(), "the address of another person"));
        }
        requireNotThere(to);
        var copy = from.asCopy(freeId(), copyGuid);
        return new Unfolding(envelope)
                .then(new RecipientReassigned(from.id(), to, copy, reason))
                .route()
                .facts();
    }

    private void requireNotThere(Recipient to) {
        var isThere = envelope.contents().recipients().stream()
                .filter(r -> !r.id().equals(to.id()) && r.routingOrder() == to.routingOrder())
                .anyMatch(
                        r -> r.email().equalsIgnoreCase(to.email()) && r.name().equalsIgnoreCase(to.name()));
        if (isThere) {
            throw INVALID_REQUEST_PARAMETER
                    .because("This person takes part in the envelope already.")
                    .with(Refusal.Detail.of("email", to.email(), "the address of a person who does not take part"));
        }
    }

    private String freeId() {
        var taken = envelope.contents().recipients().stream().map(Recipient::id).toList();
        var id = 1;
        while (taken.contains(String.valueOf(id))) {
            id++;
        }
        return String.valueOf(id);
    }

    /** The host gave his device to the in-person signer. */
    public List<EnvelopeEvent> toSigner(String recipientId) {
        envelope.actingRecipient(recipientId);
        return List.of(new HandedToSigner(recipientId));
    }
}
