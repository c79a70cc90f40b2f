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

    /**
     * What a shop allows, less an eighth that is left for pages and for others.
     *
     * @param most units the bucket may hold
     * @param perSecond units that leak
     * @param perCall units of a call
     */
    record Allowance(int most, int perSecond, int perCall) {
        public static Allowance of(AdminStyle style) {
            return switch (style) {
                case REST -> new Allowance(35, 2, 1);
                case GRAPHQL -> new Allowance(1_750, 100, 20);
            };
        }
    }
}
