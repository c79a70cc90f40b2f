package dev.countersign.storefront.record;

import dev.countersign.storefront.AdminStyle;
import dev.countersign.storefront.Shop;
import java.time.Duration;

/** Keeps all nodes together within what a shop allows: a bucket that fills with each call and leaks with time. */
public interface Pace {
    /** Counts the calls, and tells how long to wait before making them. */
    Duration reserve(Shop shop, int calls);

    /** Takes back what was reserved and not needed, or adds what was made beyond it. */
    void settle(Shop shop, int calls);

    /** The shop has had enough: nobody calls for so long. */
    void pause(Shop shop, Duration wait);

    /** The shop said how much it takes: that counts for all nodes until it says otherwise. */
    void learn(Shop shop, Bucket told);

    /**
     * What a shop lets through: calls in REST, points in GraphQL.
     *
     * @param size units it holds
     * @param perSecond units that leak
     */
    record Bucket(int size, int perSecond) {
        private static final int LARGEST = 1_000_000;
        private static final int SECONDS_TO_EMPTY = 20;

        public Bucket {
            size = Math.clamp(size, 1, LARGEST);
            perSecond = Math.clamp(perSecond, 1, LARGEST);
        }

        /** That of the plan which allows least, until the shop has said more. */
        public static Bucket smallest(AdminStyle style) {
            return switch (style) {
                case REST -> new Bucket(40, 2);
                case GRAPHQL -> new Bucket(2_000, 100);
            };
        }

        /** REST tells the size alone. On no plan does it take longer to empty: 40 leak 2, 400 leak 20 a second. */
        public static Bucket ofSize(int size) {
            return new Bucket(size, size / SECONDS_TO_EMPTY);
        }

        /** Less an eighth that is left for pages and for others. */
        public int ours() {
            return size - size / 8;
        }

        /** Units of a call, as far as one can know before it is made. */
        public static int perCall(AdminStyle style) {
            return switch (style) {
                case REST -> 1;
                case GRAPHQL -> 20;
            };
        }
    }
}
