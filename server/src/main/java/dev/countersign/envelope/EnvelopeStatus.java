package dev.countersign.envelope;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where an envelope stands. Names are those of the reference's envelope status codes. */
public enum EnvelopeStatus {
    CREATED,
    SENT,
    DELIVERED,
    SIGNED,
    COMPLETED,
    DECLINED,
    VOIDED;

    private static final Set<EnvelopeStatus> IN_PROCESS = EnumSet.of(SENT, DELIVERED);
    private static final Set<EnvelopeStatus> FINAL = EnumSet.of(COMPLETED, DECLINED, VOIDED);

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<EnvelopeStatus> ofWire(String text) {
        for (var status : values()) {
            if (status.name().equalsIgnoreCase(text)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }

    /** Recipients can act. */
    public boolean isInProcess() {
        return IN_PROCESS.contains(this);
    }

    /** Nothing can move it any more. */
    public boolean isFinal() {
        return FINAL.contains(this);
    }

    /** Documents, recipients and tabs may still change. */
    public boolean allowsCorrection() {
        return this == CREATED || isInProcess();
    }
}
