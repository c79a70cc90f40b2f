package dev.countersign.storefront.record;

import dev.countersign.storefront.Shop;
import dev.countersign.storefront.form.Target;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A shop's customers in memory, changed as the Admin API changes them, failing when told. */
public final class FakeAdmin implements Customers, CustomerWriter {
    private final Map<String, CustomerRecord> customers = new HashMap<>();
    public final Deque<RuntimeException> failures = new ArrayDeque<>();
    public final List<String> writes = new ArrayList<>();
    public int reads;
    public boolean diesAfterTheNextWrite;
    public Runnable beforeTheNextWrite = () -> {};

    /** The server was killed. */
    public static final class Killed extends Error {}

    public void know(CustomerRecord customer) {
        customers.put(customer.id(), customer);
    }

    /** Somebody changes the record in the shop's admin pages. */
    public void edit(String id, String path, String value) {
        change(id, values -> {
            values.put(path, value);
            return values;
        });
    }

    public String value(String id, String path) {
        return customers.get(id).value(path);
    }

    public List<String> tags(String id) {
        return customers.get(id).tags();
    }

    @Override
    public Optional<CustomerRecord> find(Shop shop, String id) {
        reads++;
        fail();
        return Optional.ofNullable(customers.get(id));
    }

    @Override
    public String change(Shop shop, CustomerRecord seen, Map<String, String> members) {
        return written("change " + members, seen.id(), values -> {
            values.putAll(members);
            return values;
        });
    }

    @Override
    public String addTags(Shop shop, CustomerRecord seen, List<String> tags) {
        var before = customers.get(seen.id());
        var all = new LinkedHashSet<>(before.tags());
        all.addAll(tags);
        know(new CustomerRecord(before.id(), before.values(), List.copyOf(all), before.state()));
        return written("tags " + tags, seen.id(), values -> values);
    }

    @Override
    public String setMetafields(Shop shop, CustomerRecord seen, Map<Target, String> values) {
        runOnce();
        for (var target : values.keySet()) {
            var path = "metafields." + target.namespace() + "." + target.name();
            if (!seen.value(path).equals(value(seen.id(), path))) {
                throw new RecordMoved();
            }
        }
        return written("metafields " + values.values(), seen.id(), known -> {
            values.forEach(
                    (target, value) -> known.put("metafields." + target.namespace() + "." + target.name(), value));
            return known;
        });
    }

    @Override
    public String changeAddress(Shop shop, CustomerRecord seen, Map<String, String> members) {
        return written("address " + members, seen.id(), values -> {
            members.forEach((name, value) -> values.put("default_address." + name, value));
            return values;
        });
    }

    @Override
    public String consent(Shop shop, CustomerRecord seen, String channel) {
        return written("consent " + channel, seen.id(), values -> {
            values.put(channel + "_marketing_consent", "subscribed");
            return values;
        });
    }

    private String written(String what, String id, UnaryOperator<Map<String, String>> change) {
        fail();
        runOnce();
        change(id, change);
        writes.add(what);
        if (diesAfterTheNextWrite) {
            diesAfterTheNextWrite = false;
            throw new Killed();
        }
        return "request-" + writes.size();
    }

    private void runOnce() {
        var now = beforeTheNextWrite;
        beforeTheNextWrite = () -> {};
        now.run();
    }

    private void fail() {
        var failure = failures.poll();
        if (failure != null) {
            throw failure;
        }
    }

    private void change(String id, UnaryOperator<Map<String, String>> change) {
        var before = customers.get(id);
        var values = change.apply(new HashMap<>(before.values()));
        know(new CustomerRecord(id, values, before.tags(), before.state()));
    }
}
