package dev.countersign.envelope.recipient;

import java.util.Locale;

/** Where a recipient stands. Names are those of the reference's recipient status codes. */
public enum RecipientStatus {
    CREATED,
    SENT,
    DELIVERED,
    /** He prints, signs on paper, and owes the scan; he may still sign on the page instead. */
    FAX_PENDING,
    COMPLETED,
    DECLINED;

    public String wire() {
        return name().replace("_", "").toLowerCase(Locale.ROOT);
    }

    public boolean isFinished() {
        return this == COMPLETED || this == DECLINED;
    }

    /** It is the recipient's turn. */
    public boolean canAct() {
        return this == SENT || hasOpened();
    }

    /** It is his turn, and he has seen the documents. */
    public boolean hasOpened() {
        return this == DELIVERED || this == FAX_PENDING;
    }
}
