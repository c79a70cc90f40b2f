package dev.countersign.sealing;

import dev.countersign.account.Accounts;
import dev.countersign.envelope.Envelope;

/** Whether the pages carry the envelope's id: as the envelope says, else as its account does. */
final class EnvelopeIdStamping {
    private EnvelopeIdStamping() {}

    static boolean isOn(Envelope envelope, Accounts accounts) {
        var own = envelope.contents().rest().members().get("envelopeIdStamping");
        return own == null
                ? accounts.find(envelope.account()).settings().envelopeIdStamping()
                : !"false".equalsIgnoreCase(String.valueOf(own));
    }
}
