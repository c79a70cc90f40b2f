package dev.countersign.shop.customer;

import dev.countersign.shop.customer.CustomerEvent.Created;
import dev.countersign.shop.customer.CustomerEvent.Deleted;
import dev.countersign.shop.customer.CustomerEvent.Merged;
import dev.countersign.shop.customer.CustomerEvent.Updated;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** All customers of the shop, in memory. One writer at a time; whoever listens hears of each change. */
public final class Customers {
    private final InstantSource clock;
    private final List<CustomerEvent.Listener> listeners = new CopyOnWriteArrayList<>();
    private TreeMap<Long, Customer> byId = new TreeMap<>();
    private long nextId = 7_100_000_000_001L;

    public Customers(InstantSource clock) {
        this.clock = clock;
        refill();
    }

    public void listen(CustomerEvent.Listener listener) {
        listeners.add(listener);
    }

    /** Everything as on the first day; nobody is told. */
    public synchronized void refill() {
        byId.clear();
        Seed.customers(now()).forEach(customer -> byId.put(customer.id(), customer));
    }

    public synchronized List<Customer> all() {
        return List.copyOf(byId.values());
    }

    public synchronized Optional<Customer> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Customer get(long id) {
        return find(id).orElseThrow(() -> new NoSuchCustomer(id));
    }

    /** Ids of customers, addresses and metafields come from one row. */
    public synchronized long newId() {
        return nextId++;
    }

    public synchronized Customer add(UnaryOperator<Customer> filled) {
        var customer = CustomerRules.normalized(filled.apply(Customer.empty(newId(), now())));
        CustomerRules.check(customer, byId.values());
        byId.put(customer.id(), customer);
        tell(new Created(customer));
        return customer;
    }

    public synchronized Customer change(long id, UnaryOperator<Customer> change) {
        return changeAll(Map.of(id, change)).getFirst();
    }

    /** All changes or none. */
    public synchronized List<Customer> changeAll(Map<Long, UnaryOperator<Customer>> changes) {
        var before = new TreeMap<>(byId);
        try {
            var updates = changes.entrySet().stream()
                    .map(entry -> new Updated(get(entry.getKey()), written(entry.getKey(), entry.getValue())))
                    .toList();
            updates.stream().filter(Updated::isChange).forEach(this::tell);
            return updates.stream().map(Updated::after).toList();
        } catch (RuntimeException refused) {
            byId = before;
            throw refused;
        }
    }

    /** Reads and writes without anybody between; for what must compare before it sets. */
    public synchronized <T> T undisturbed(Function<Customers, T> work) {
        return work.apply(this);
    }

    public synchronized void remove(long id) {
        var removed = get(id);
        byId.remove(id);
        tell(new Deleted(removed));
    }

    /** The kept record keeps what it has and takes over what it lacks, and all tags. */
    public synchronized Customer merge(long keptId, long removedId) {
        var removed = get(removedId);
        var kept = get(keptId);
        byId.remove(removedId);
        var merged = merged(kept, removed).withUpdatedAt(now());
        byId.put(keptId, merged);
        tell(new Merged(merged, removed));
        return merged;
    }

    private static Customer merged(Customer kept, Customer removed) {
        var merged = kept;
        for (var text : removed.texts().entrySet()) {
            merged = merged.texts().containsKey(text.getKey()) ? merged : merged.with(text.getKey(), text.getValue());
        }
        var tags = new LinkedHashSet<>(kept.standing().tags());
        tags.addAll(removed.standing().tags());
        return merged.with(merged.standing().withTags(List.copyOf(tags)));
    }

    private Customer written(long id, UnaryOperator<Customer> change) {
        var before = get(id);
        var after = CustomerRules.normalized(change.apply(before));
        if (after.equals(before)) {
            return before;
        }
        CustomerRules.check(after, others(id));
        var touched = after.withUpdatedAt(now());
        byId.put(id, touched);
        return touched;
    }

    private Collection<Customer> others(long id) {
        var others = new ArrayList<>(byId.values());
        others.removeIf(other -> other.id() == id);
        return others;
    }

    private void tell(CustomerEvent event) {
        listeners.forEach(listener -> listener.heard(event));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
