package dev.countersign.shop.admin.graphql;

import dev.countersign.shop.customer.Address;
import dev.countersign.shop.customer.AddressBook;
import dev.countersign.shop.customer.AddressField;
import dev.countersign.shop.customer.Customer;
import dev.countersign.shop.customer.Field;
import dev.countersign.shop.customer.Metafields;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Reads {@code CustomerInput}: what it names is changed; tags and addresses are replaced as a whole. */
final class CustomerInput {
    private final NewMetafields newMetafields;
    private final LongSupplier ids;

    CustomerInput(NewMetafields newMetafields, LongSupplier ids) {
        this.newMetafields = newMetafields;
        this.ids = ids;
    }

    Customer applied(Customer customer, Map<String, Object> input) {
        var changed = customer;
        for (var member : input.entrySet()) {
            changed = applied(changed, member.getKey(), member.getValue());
        }
        return changed;
    }

    static Address applied(Address address, Map<String, Object> input) {
        var changed = address;
        for (var member : input.entrySet()) {
            var field = AddressField.ofGraphQl(member.getKey()).orElseThrow();
            changed = changed.with(field, text(member.getValue()));
        }
        return changed;
    }

    private Customer applied(Customer customer, String name, @Nullable Object value) {
        var standing = customer.standing();
        return switch (name) {
            case "id" -> customer;
            case "tags" -> customer.with(standing.withTags(texts(value)));
            case "taxExempt" -> customer.with(standing.withTaxExempt(Boolean.TRUE.equals(value)));
            case "taxExemptions" -> customer.with(standing.withTaxExemptions(texts(value)));
            case "addresses" -> customer.with(addresses(value));
            case "metafields" -> withMetafields(customer, value);
            default -> customer.with(Field.ofGraphQl(name).orElseThrow(), text(value));
        };
    }

    private AddressBook addresses(@Nullable Object value) {
        var book = AddressBook.EMPTY;
        for (var input : maps(value)) {
            book = book.put(applied(Address.empty().withId(ids.getAsLong()), input), false);
        }
        return book;
    }

    private Customer withMetafields(Customer customer, @Nullable Object value) {
        var changed = customer;
        for (var input : maps(value)) {
            changed = Metafields.put(changed, newMetafields.checked(changed, input));
        }
        return changed;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> maps(@Nullable Object value) {
        return value instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
    }
}
