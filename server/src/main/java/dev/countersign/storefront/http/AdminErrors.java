package dev.countersign.storefront.http;

import dev.countersign.storefront.record.AdminFailed.Hints;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a shop says about a refusal, in each of the shapes it has for that. */
final class AdminErrors {
    private static final int LONGEST = 300;
    private static final int MOST = 20;

    private AdminErrors() {}

    static Hints of(AdminAnswer answer) {
        return new Hints(wait(answer), fields(answer), requestId(answer));
    }

    static String requestId(AdminAnswer answer) {
        return answer.header("X-Request-Id").map(AdminErrors::cut).orElse("");
    }

    /** Seconds, with decimals. */
    private static Optional<Duration> wait(AdminAnswer answer) {
        return answer.header("Retry-After")
                .filter(text -> text.matches("[0-9]{1,6}(\\.[0-9]{1,6})?"))
                .map(text -> Duration.ofMillis((long) Math.ceil(Double.parseDouble(text) * 1000)));
    }

    /** How long until the bucket of cost points holds what a query needs. */
    static Optional<Duration> costWait(JsonNode json) {
        var cost = json.path("extensions").path("cost");
        var bucket = cost.path("throttleStatus");
        var rate = bucket.path("restoreRate").asDouble(0);
        var lacking = cost.path("requestedQueryCost").asDouble(0)
                - bucket.path("currentlyAvailable").asDouble(0);
        return rate > 0
                ? Optional.of(Duration.ofMillis((long) Math.ceil(Math.max(0, lacking) / rate * 1000)))
                : Optional.empty();
    }

    private static Map<String, List<String>> fields(AdminAnswer answer) {
        try {
            var json = JsonMapper.shared().readTree(answer.body());
            var errors = json.has("errors") ? json.path("errors") : json.path("error");
            return errors.isObject() ? byField(errors) : base(errors);
        } catch (JacksonException e) {
            return Map.of();
        }
    }

    private static Map<String, List<String>> byField(JsonNode errors) {
        var fields = new LinkedHashMap<String, List<String>>();
        errors.properties().stream()
                .limit(MOST)
                .forEach(entry -> fields.put(cut(entry.getKey()), texts(entry.getValue())));
        return fields;
    }

    private static Map<String, List<String>> base(JsonNode errors) {
        var texts = texts(errors);
        return texts.isEmpty() ? Map.of() : Map.of("base", texts);
    }

    private static List<String> texts(JsonNode node) {
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .limit(MOST)
                    .filter(JsonNode::isValueNode)
                    .map(text -> cut(text.asString("")))
                    .toList();
        }
        return node.isValueNode() && !node.isNull() ? List.of(cut(node.asString(""))) : List.of();
    }

    /** The {@code userErrors} of a mutation, by the last part of the field in our spelling. */
    static Map<String, List<String>> userErrors(JsonNode errors) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var error : errors) {
            var path = error.path("field");
            var name = path.isArray() && !path.isEmpty()
                    ? path.path(path.size() - 1).asString("base")
                    : path.asString("base");
            var texts = List.of(cut(error.path("message").asString("")));
            fields.putIfAbsent(snake(cut(name)), texts);
        }
        return fields;
    }

    private static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
