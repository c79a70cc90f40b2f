package dev.countersign.account.signature;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The initials of a name, as they are offered before somebody chooses his own. */
public final class Initials {
    private Initials() {}

    /** The first letters of its words, in capitals. */
    public static String of(String name) {
        return Stream.of(name.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
