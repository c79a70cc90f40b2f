package dev.countersign.storefront;

import static dev.countersign.storefront.Alphabet.PATH;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The path under which a shop serves an app, such as {@code /apps/sign}: a folder and a name of at most 30 characters. */
final class ProxyPrefix {
    private static final String NAME = "path_prefix=";
    private static final Set<String> FOLDERS = Set.of("a", "apps", "community", "tools");

    private ProxyPrefix() {}

    static boolean isOne(String text) {
        var slash = text.indexOf('/', 1);
        return slash > 0
                && text.charAt(0) == '/'
                && FOLDERS.contains(text.substring(1, slash))
                && PATH.spells(text.substring(slash + 1), 1, 30);
    }

    /**
     * Other prefixes under which the same signed message reads as well. Of all that a shop adds the prefix alone has no end
     * of its own: the name of a visitor's parameter behind it may begin with letters that could belong to it.
     *
     * @param pairs of the message, in its order
     */
    static List<String> others(List<String> pairs) {
        var at = IntStream.range(0, pairs.size())
                .filter(i -> pairs.get(i).startsWith(NAME))
                .findFirst()
                .orElse(pairs.size());
        return at + 1 >= pairs.size() || pairs.get(at + 1).startsWith("shop=") ? List.of() : others(pairs, at);
    }

    private static List<String> others(List<String> pairs, int at) {
        var own = pairs.get(at);
        var both = own + pairs.get(at + 1);
        var after = at + 2 < pairs.size() ? pairs.get(at + 2) : null;
        return IntStream.range(NAME.length(), both.indexOf('=', own.length()))
                .filter(end -> end != own.length())
                .filter(end -> isOne(both.substring(NAME.length(), end)))
                .filter(end -> isInOrder(both.substring(0, end), both.substring(end)))
                .filter(end -> after == null || isInOrder(both.substring(end), after))
                .mapToObj(end -> both.substring(NAME.length(), end))
                .toList();
    }

    private static boolean isInOrder(String one, String other) {
        return SignedQuery.byBytes(one, other) <= 0;
    }
}
