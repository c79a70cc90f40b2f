package dev.countersign.storefront.news;

import dev.countersign.kernel.AccountId;
import dev.countersign.storefront.ShopDomain;
import java.time.Instant;
import java.util.Map;

/**
 * One thing a shop told us.
 *
 * @param id the same each time the shop says it again
 * @param eventId the same in all messages about one event; empty where it was not said
 * @param triggeredAt when it happened, by the shop's clock and never later than it was received
 */
public record Webhook(
        String id,
        AccountId account,
        ShopDomain shop,
        String topic,
        String eventId,
        String apiVersion,
        Instant triggeredAt,
        Instant receivedAt,
        Told told) {
    /**
     * The parts of a body that are kept until they are dealt with, and no others.
     *
     * @param customer whom it is about, as digits; the one who is gone where two were merged
     * @param keptCustomer into whom he was merged
     * @param values what a changed record says, by path below the customer; empty texts are cleared members
     * @param reference the number of a request about data
     */
    public record Told(String customer, String keptCustomer, Map<String, String> values, String reference) {
        public static final Told NOTHING = new Told("", "", Map.of(), "");

        public Told {
            values = Map.copyOf(values);
        }

        /** Nothing personal gets into a log by way of a record's text. */
        @Override
        public String toString() {
            return "Told[…]";
        }
    }

    /** What became of it. */
    public enum State {
        WAITING("waiting"),
        DONE("done"),
        /** What the record says now is what we wrote. */
        ECHO("echo"),
        CHANGED_BY_OTHERS("changed-by-others"),
        /** Something newer was known of this customer. */
        STALE("stale"),
        /** The same event was told under another id. */
        DUPLICATE("duplicate"),
        /** The body lacks what its topic needs. */
        UNREADABLE("unreadable"),
        UNKNOWN_TOPIC("unknown-topic");

        private final String wire;

        State(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }
    }

    /** The name under which its job is asked for. */
    public String job() {
        return account + "/" + shop + "/" + id;
    }
}
