package dev.countersign.shop.customer;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A customer record of the shop. */
public record Customer(
        long id,
        Map<Field, String> texts,
        Standing standing,
        AddressBook addressBook,
        Consent emailConsent,
        Consent smsConsent,
        List<Metafield> metafields,
        Instant createdAt,
        Instant updatedAt) {
    public Customer {
        texts = Collections.unmodifiableMap(texts.isEmpty() ? new EnumMap<>(Field.class) : new EnumMap<>(texts));
        metafields = List.copyOf(metafields);
    }

    public static Customer empty(long id, Instant now) {
        return new Customer(
                id, Map.of(), Standing.NEW, AddressBook.EMPTY, Consent.NONE, Consent.NONE, List.of(), now, now);
    }

    public Optional<String> text(Field field) {
        return Optional.ofNullable(texts.get(field));
    }

    /** First and last name; without them the address to write to. */
    public String displayName() {
        var name = Stream.of(Field.FIRST_NAME, Field.LAST_NAME)
                .flatMap(field -> text(field).stream())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? text(Field.EMAIL).or(() -> text(Field.PHONE)).orElse("") : name;
    }

    public String graphQlId() {
        return "gid://shopify/Customer/" + id;
    }

    public Optional<Metafield> metafield(String namespace, String key) {
        return metafields.stream()
                .filter(metafield -> metafield.isNamed(namespace, key))
                .findFirst();
    }

    /** @param text null and blank clear the field */
    public Customer with(Field field, @Nullable String text) {
        var changed = new EnumMap<Field, String>(Field.class);
        changed.putAll(texts);
        if (text == null || text.isBlank()) {
            changed.remove(field);
        } else {
            changed.put(field, text);
        }
        return new Customer(
                id, changed, standing, addressBook, emailConsent, smsConsent, metafields, createdAt, updatedAt);
    }

    public Customer with(Standing changed) {
        return new Customer(
                id, texts, changed, addressBook, emailConsent, smsConsent, metafields, createdAt, updatedAt);
    }

    public Customer with(AddressBook changed) {
        return new Customer(id, texts, standing, changed, emailConsent, smsConsent, metafields, createdAt, updatedAt);
    }

    public Customer withEmailConsent(Consent changed) {
        return new Customer(id, texts, standing, addressBook, changed, smsConsent, metafields, createdAt, updatedAt);
    }

    public Customer withSmsConsent(Consent changed) {
        return new Customer(id, texts, standing, addressBook, emailConsent, changed, metafields, createdAt, updatedAt);
    }

    public Customer withMetafields(List<Metafield> changed) {
        return new Customer(id, texts, standing, addressBook, emailConsent, smsConsent, changed, createdAt, updatedAt);
    }

    public Customer withUpdatedAt(Instant now) {
        return new Customer(id, texts, standing, addressBook, emailConsent, smsConsent, metafields, createdAt, now);
    }
}
