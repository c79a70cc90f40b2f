package dev.countersign.shop.customer;

/** Something that happened to a customer record. */
public sealed interface CustomerEvent {
    record Created(Customer customer) implements CustomerEvent {}

    record Updated(Customer before, Customer after) implements CustomerEvent {
        boolean isChange() {
            return !after.equals(before);
        }
    }

    record Deleted(Customer customer) implements CustomerEvent {}

    record Merged(Customer kept, Customer removed) implements CustomerEvent {}

    /** Hears of each event after it happened; must not wait. */
    @FunctionalInterface
    interface Listener {
        void heard(CustomerEvent event);
    }
}
