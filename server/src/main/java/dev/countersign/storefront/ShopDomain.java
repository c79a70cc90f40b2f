package dev.countersign.storefront;

import java.util.Optional;
import java.util.regex.Pattern;

/** The permanent name of a shop, such as {@code bobs-boots.myshopify.com}: the only part of an Admin address that varies. */
public record ShopDomain(String name) {
    public static final String EXPECTED = "the permanent name of a shop, such as bobs-boots.myshopify.com";

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,80}\\.myshopify\\.com");

    public ShopDomain {
        if (!SHAPE.matcher(name).matches()) {
            throw new IllegalArgumentException("not " + EXPECTED);
        }
    }

    public static Optional<ShopDomain> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new ShopDomain(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return name;
    }
}
