package dev.countersign.storefront.record;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Admin API of a shop gave no useful answer. The text is ours, never the shop's: it may stand in a log. */
public final class AdminFailed extends RuntimeException {
    private final int status;
    private final Hints hints;

    public AdminFailed(int status, String what) {
        this(status, what, Hints.NONE);
    }

    public AdminFailed(int status, String what, Hints hints) {
        super(what, null, false, false);
        this.status = status;
        this.hints = hints;
    }

    /**
     * What the shop said besides.
     *
     * @param pause before another call
     * @param fields what is wrong, by field: the shop's words, for the merchant and no log
     */
    public record Hints(Optional<Duration> pause, Map<String, List<String>> fields, String requestId) {
        public static final Hints NONE = new Hints(Optional.empty(), Map.of(), "");

        public Hints {
            fields = Map.copyOf(fields);
        }
    }

    /** The HTTP status, or 0 where there was no answer at all. */
    public int status() {
        return status;
    }

    public Hints hints() {
        return hints;
    }

    /** What is to be done about it. */
    enum Cure {
        /** It may go better later. */
        WAIT,
        /** No call to this shop will do until somebody mends it. */
        STOP,
        /** There is no such customer. */
        GONE,
        /** The merchant has to look at what the shop says. */
        MERCHANT
    }

    Cure cure() {
        return switch (status) {
            case 401, 402, 403, 423, 430 -> Cure.STOP;
            case 404 -> Cure.GONE;
            case 408, 409, 429 -> Cure.WAIT;
            default -> status >= 300 && status < 500 ? Cure.MERCHANT : Cure.WAIT;
        };
    }
}
