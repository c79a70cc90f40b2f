package dev.countersign.envelope.recipient;

import java.util.Locale;

/** Where a recipient stands. Names are those of the reference's recipient status codes. */
public enum RecipientStatus {
    CREATED,
    SENT,
    DELIVERED,
    COMPLETED,
    DECLINED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isFinished() {
        return this == COMPLETED || this == DECLINED;
    }

    /** It is the recipient's turn. */
    public boolean canAct() {
        return this == SENT || this == DELIVERED;
    }
}
