package dev.countersign.storefront;

import java.util.Optional;

/** The permanent name of a shop, such as {@code bobs-boots.myshopify.com}: the only part of an Admin address that varies. */
public record ShopDomain(String name) {
    public static final String EXPECTED = "the permanent name of a shop, such as bobs-boots.myshopify.com";

    private static final String END = ".myshopify.com";
    private static final int LONGEST = 81;

    public ShopDomain {
        if (!isOne(name)) {
            throw new IllegalArgumentException("not " + EXPECTED);
        }
    }

    public static Optional<ShopDomain> parse(String text) {
        return isOne(text) ? Optional.of(new ShopDomain(text)) : Optional.empty();
    }

    private static boolean isOne(String text) {
        return text.endsWith(END)
                && !text.startsWith("-")
                && Alphabet.HOST.spells(text.substring(0, text.length() - END.length()), 1, LONGEST);
    }

    @Override
    public String toString() {
        return name;
    }
}
