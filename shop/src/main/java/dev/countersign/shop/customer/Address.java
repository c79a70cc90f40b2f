package dev.countersign.shop.customer;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One address of a customer; an empty line is no line. */
public record Address(long id, Map<AddressField, String> lines) {
    public Address {
        lines = Collections.unmodifiableMap(lines.isEmpty() ? new EnumMap<>(AddressField.class) : new EnumMap<>(lines));
    }

    public static Address empty() {
        return new Address(0, Map.of());
    }

    public Address withId(long id) {
        return new Address(id, lines);
    }

    /** Naming a country by its code names it, and the other way round. */
    public Address with(AddressField field, @Nullable String line) {
        var changed = put(field, line);
        return switch (field) {
            case COUNTRY_CODE -> changed.put(AddressField.COUNTRY, line == null ? null : countryOf(line));
            case COUNTRY -> changed.put(AddressField.COUNTRY_CODE, line == null ? null : codeOf(line));
            case FIRST_NAME, LAST_NAME, COMPANY, ADDRESS1, ADDRESS2, CITY, PROVINCE, ZIP, PHONE, PROVINCE_CODE ->
                changed;
        };
    }

    private Address put(AddressField field, @Nullable String line) {
        var changed = new EnumMap<AddressField, String>(AddressField.class);
        changed.putAll(lines);
        if (line == null || line.isBlank()) {
            changed.remove(field);
        } else {
            changed.put(field, line.strip());
        }
        return new Address(id, changed);
    }

    public Optional<String> line(AddressField field) {
        return Optional.ofNullable(lines.get(field));
    }

    /** The same place, whatever its number. */
    public boolean isSamePlaceAs(Address other) {
        return lines.equals(other.lines);
    }

    private static String countryOf(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }

    private static @Nullable String codeOf(String country) {
        return Arrays.stream(Locale.getISOCountries())
                .filter(code ->
                        code.equalsIgnoreCase(country) || countryOf(code).equalsIgnoreCase(country))
                .findFirst()
                .orElse(null);
    }
}
