package dev.countersign.shop.customer;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a customer agreed to marketing on one channel, and since when. */
public record Consent(State state, OptIn optIn, @Nullable Instant since) {
    public static final Consent NONE = new Consent(State.NOT_SUBSCRIBED, OptIn.SINGLE_OPT_IN, null);

    /** Where the consent stands; apps may only set the first three. */
    public enum State {
        SUBSCRIBED,
        UNSUBSCRIBED,
        PENDING,
        NOT_SUBSCRIBED,
        INVALID,
        REDACTED;

        public boolean isForApps() {
            return compareTo(PENDING) <= 0;
        }
    }

    /** How the customer agreed. */
    public enum OptIn {
        SINGLE_OPT_IN,
        CONFIRMED_OPT_IN,
        UNKNOWN
    }

    public String stateInRest() {
        return state.name().toLowerCase(Locale.ROOT);
    }

    public String optInInRest() {
        return optIn.name().toLowerCase(Locale.ROOT);
    }
}
