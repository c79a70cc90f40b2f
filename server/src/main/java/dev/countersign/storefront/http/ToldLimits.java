package dev.countersign.storefront.http;

import dev.countersign.storefront.record.Pace.Bucket;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads how much a shop takes, which it says with each answer: a Plus shop takes ten times what others do. */
final class ToldLimits {
    private static final Pattern CALLS = Pattern.compile("[0-9]{1,7}/([1-9][0-9]{0,6})");

    private ToldLimits() {}

    /** In REST: {@code X-Shopify-Shop-Api-Call-Limit: 32/40}. */
    static Optional<Bucket> inHeaders(AdminAnswer answer) {
        return answer.header("X-Shopify-Shop-Api-Call-Limit")
                .map(CALLS::matcher)
                .filter(limit -> limit.matches())
                .map(limit -> Bucket.ofSize(Integer.parseInt(limit.group(1))));
    }

    /** In GraphQL: {@code extensions.cost.throttleStatus}. */
    static Optional<Bucket> inCost(JsonNode json) {
        var status = json.path("extensions").path("cost").path("throttleStatus");
        var size = status.path("maximumAvailable").asInt(0);
        var perSecond = status.path("restoreRate").asInt(0);
        return size > 0 && perSecond > 0 ? Optional.of(new Bucket(size, perSecond)) : Optional.empty();
    }
}
