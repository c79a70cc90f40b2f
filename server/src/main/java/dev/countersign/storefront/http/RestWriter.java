package dev.countersign.storefront.http;

import dev.countersign.kernel.WallClock;
import dev.countersign.storefront.Shop;
import dev.countersign.storefront.form.Target;
import dev.countersign.storefront.record.CustomerRecord;
import dev.countersign.storefront.record.CustomerWriter;
import dev.countersign.storefront.record.RecordMoved;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes customers in REST, where only the members sent are changed, and tags are one text. */
final class RestWriter implements CustomerWriter {
    private final AdminCalls calls;
    private final WallClock clock;

    RestWriter(AdminCalls calls, WallClock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public String change(Shop shop, CustomerRecord seen, Map<String, String> members) {
        var customer = new LinkedHashMap<String, @Nullable Object>();
        members.forEach((name, value) -> customer.put(name, orNull(name, value)));
        return put(shop, seen, customer);
    }

    @Override
    public String addTags(Shop shop, CustomerRecord seen, List<String> tags) {
        var all = Stream.concat(seen.tags().stream(), tags.stream()).distinct().toList();
        return put(shop, seen, new LinkedHashMap<>(Map.of("tags", String.join(", ", all))));
    }

    @Override
    public String setMetafields(Shop shop, CustomerRecord seen, Map<Target, String> values) {
        var last = "";
        for (var entry : values.entrySet()) {
            last = setMetafield(shop, seen, entry.getKey(), entry.getValue());
        }
        return last;
    }

    private String setMetafield(Shop shop, CustomerRecord seen, Target target, String value) {
        var id = seen.mark("metafields." + target.namespace() + "." + target.name());
        var path = path(shop, seen, "/metafields" + (id.isEmpty() ? "" : "/" + id) + ".json");
        if (value.isEmpty()) {
            return id.isEmpty() ? "" : part(id, calls.send(shop, "DELETE", path, null));
        }
        var metafield =
                Map.of("namespace", target.namespace(), "key", target.name(), "type", target.type(), "value", value);
        return part(id, calls.send(shop, id.isEmpty() ? "POST" : "PUT", path, Map.of("metafield", metafield)));
    }

    @Override
    public String changeAddress(Shop shop, CustomerRecord seen, Map<String, String> members) {
        var id = seen.mark("default_address");
        var path = path(shop, seen, "/addresses" + (id.isEmpty() ? "" : "/" + id) + ".json");
        return part(id, calls.send(shop, id.isEmpty() ? "POST" : "PUT", path, Map.of("address", members)));
    }

    @Override
    public String consent(Shop shop, CustomerRecord seen, String channel) {
        var consent = Map.of(
                "state",
                "subscribed",
                "opt_in_level",
                "single_opt_in",
                "consent_updated_at",
                clock.instant().toString());
        return put(shop, seen, new LinkedHashMap<>(Map.of(channel + "_marketing_consent", consent)));
    }

    private String put(Shop shop, CustomerRecord seen, Map<String, @Nullable Object> customer) {
        customer.put("id", Long.parseUnsignedLong(seen.id()));
        return done(calls.send(shop, "PUT", path(shop, seen, ".json"), Map.of("customer", customer)));
    }

    private static @Nullable String orNull(String name, String value) {
        return value.isEmpty() && !name.equals("note") ? null : value;
    }

    private static String path(Shop shop, CustomerRecord seen, String rest) {
        return AdminCalls.path(shop, "/customers/" + seen.id() + rest);
    }

    /** A part that was there when the record was read, and is not any more. */
    private static String part(String id, AdminAnswer answer) {
        if (!id.isEmpty() && answer.status() == 404) {
            throw new RecordMoved();
        }
        return done(answer);
    }

    private static String done(AdminAnswer answer) {
        if (!answer.isGood()) {
            answer.required("a change");
        }
        return AdminErrors.requestId(answer);
    }
}
