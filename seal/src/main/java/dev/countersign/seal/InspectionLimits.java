package dev.countersign.seal;

import java.time.Duration;

/** How much work one upload may cause: pages, inflated bytes per content stream, wall-clock time. */
public record InspectionLimits(int maxPages, long maxInflatedBytes, Duration deadline) {
    public static InspectionLimits defaults() {
        return new InspectionLimits(2000, 64L << 20, Duration.ofSeconds(10));
    }
}
