package dev.countersign.shop.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The addresses of one customer and which of them is the default. */
public record AddressBook(List<Address> addresses, long defaultId) {
    public static final AddressBook EMPTY = new AddressBook(List.of(), 0);

    public AddressBook {
        addresses = List.copyOf(addresses);
    }

    public Optional<Address> find(long id) {
        return addresses.stream().filter(address -> address.id() == id).findFirst();
    }

    public Optional<Address> byDefault() {
        return find(defaultId);
    }

    /** Adds or replaces; the first address is the default. */
    public AddressBook put(Address address, boolean asDefault) {
        var changed = new ArrayList<>(addresses);
        var at = addresses.stream().map(Address::id).toList().indexOf(address.id());
        if (at < 0) {
            changed.add(address);
        } else {
            changed.set(at, address);
        }
        return new AddressBook(changed, asDefault || addresses.isEmpty() ? address.id() : defaultId);
    }

    public AddressBook remove(long id) {
        var left = addresses.stream().filter(address -> address.id() != id).toList();
        return new AddressBook(
                left, id == defaultId && !left.isEmpty() ? left.getFirst().id() : defaultId);
    }

    public AddressBook withDefault(long id) {
        return new AddressBook(addresses, id);
    }
}
