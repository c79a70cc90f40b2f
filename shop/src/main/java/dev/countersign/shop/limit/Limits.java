package dev.countersign.shop.limit;

import java.time.InstantSource;

/** How much the app may ask for: calls of REST, points of GraphQL. */
public record Limits(Bucket rest, Bucket graphQl) {
    private static final int CALLS = 40;
    private static final int CALLS_PER_SECOND = 2;
    private static final int POINTS = 2000;
    private static final int POINTS_PER_SECOND = 100;

    /** Those of a shop on the standard plan. */
    public static Limits standard(InstantSource clock) {
        return new Limits(new Bucket(clock, CALLS, CALLS_PER_SECOND), new Bucket(clock, POINTS, POINTS_PER_SECOND));
    }

    /** As on the first day. */
    public void reset() {
        rest.resize(CALLS, CALLS_PER_SECOND);
        graphQl.resize(POINTS, POINTS_PER_SECOND);
    }
}
