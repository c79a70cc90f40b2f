package dev.countersign.storefront;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Letters of ASCII. Shapes that are checked with each request are spelled in one: a regular expression would cost more
 * than the signature it stands before.
 */
final class Alphabet {
    static final Alphabet DIGITS = new Alphabet("0123456789");
    static final Alphabet LOWER = new Alphabet("abcdefghijklmnopqrstuvwxyz");
    static final Alphabet HOST = new Alphabet("abcdefghijklmnopqrstuvwxyz0123456789-");
    static final Alphabet PATH = new Alphabet("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");

    /** What says itself in a query. */
    static final Alphabet PLAIN = new Alphabet(IntStream.rangeClosed(0x20, 0x7e)
            .filter(letter -> letter != '%' && letter != '+')
            .mapToObj(Character::toString)
            .collect(Collectors.joining()));

    private final boolean[] has = new boolean[128];

    private Alphabet(String letters) {
        letters.chars().forEach(letter -> has[letter] = true);
    }

    /** Whether the text has so many letters, and none that are not of these. */
    boolean spells(String text, int least, int most) {
        if (text.length() < least || text.length() > most) {
            return false;
        }
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter >= has.length || !has[letter]) {
                return false;
            }
        }
        return true;
    }
}
