package dev.countersign.ceremony;

import dev.countersign.envelope.recipient.Arrangement.Way;

/** An address or a number with its middle left out: its owner knows it again, others learn nothing. */
public final class Masked {
    private static final String GAP = "•••";
    private static final int SHOWN = 2;

    private Masked() {}

    public static String of(Way way, String target) {
        return switch (way) {
            case EMAIL -> address(target);
            case SMS -> number(target);
        };
    }

    /** {@code an•••@example.com}; of a short name the first letter only. */
    private static String address(String address) {
        var at = address.lastIndexOf('@');
        var name = address.substring(0, Math.max(at, 0));
        var shown = name.codePointCount(0, name.length()) > 2 * SHOWN ? SHOWN : Math.min(1, name.length());
        return name.substring(0, name.offsetByCodePoints(0, shown)) + GAP + address.substring(Math.max(at, 0));
    }

    /** {@code +14•••0100}: how it begins, where the country is in it, and its last digits. */
    private static String number(String number) {
        var digits = number.replaceAll("[^0-9]", "");
        var last = digits.substring(Math.max(0, digits.length() - Math.min(2 * SHOWN, digits.length() / 2)));
        var first = digits.substring(0, Math.min(SHOWN, digits.length()));
        return (number.startsWith("+") ? "+" + first : "") + GAP + last;
    }
}
