package dev.countersign.storefront;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a query, decoded strictly, with every value of a name in the order of appearance. It is read from
 * the query itself: a servlet's parameters would mix in the posted form.
 */
final class SignedQuery {
    private static final int LONGEST = 16_384;
    private static final int MOST_PARAMETERS = 200;

    private final Map<String, List<String>> values;

    private SignedQuery(Map<String, List<String>> values) {
        this.values = values;
    }

    static Optional<SignedQuery> parse(String raw) {
        var values = new LinkedHashMap<String, List<String>>();
        var parts = raw.split("&", -1);
        if (raw.length() > LONGEST || parts.length > MOST_PARAMETERS) {
            return Optional.empty();
        }
        for (var part : parts) {
            if (!part.isEmpty() && !read(part, values)) {
                return Optional.empty();
            }
        }
        return Optional.of(new SignedQuery(values));
    }

    private static boolean read(String part, Map<String, List<String>> into) {
        var equals = part.indexOf('=');
        var name = PercentCode.decode(equals < 0 ? part : part.substring(0, equals));
        var value = PercentCode.decode(equals < 0 ? "" : part.substring(equals + 1));
        if (name.isEmpty() || value.isEmpty()) {
            return false;
        }
        into.computeIfAbsent(name.get(), _ -> new ArrayList<>()).add(value.get());
        return true;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** The value of a name that stands there exactly once. */
    Optional<String> only(String name) {
        var all = values.getOrDefault(name, List.of());
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /** What an app proxy signs: the pairs sorted as whole strings by byte, with nothing between them. */
    String proxyMessage() {
        var pairs = new ArrayList<String>();
        values.forEach((name, all) -> {
            if (!name.equals("signature")) {
                pairs.add(name + "=" + String.join(",", all));
            }
        });
        return String.join("", sorted(pairs));
    }

    /** What an installation signs: the pairs with {@code &} between, and their delimiters escaped. */
    String installMessage() {
        var pairs = new ArrayList<String>();
        values.forEach((name, all) -> {
            if (!name.equals("hmac") && !name.equals("signature")) {
                pairs.add(escape(name).replace("=", "%3D") + "=" + escape(String.join(",", all)));
            }
        });
        return String.join("&", sorted(pairs));
    }

    // String.compareTo goes by UTF-16 units and puts characters beyond the first plane in the wrong place
    private static List<String> sorted(List<String> pairs) {
        return pairs.stream()
                .map(pair -> pair.getBytes(UTF_8))
                .sorted(Arrays::compareUnsigned)
                .map(bytes -> new String(bytes, UTF_8))
                .toList();
    }

    private static String escape(String text) {
        return text.replace("%", "%25").replace("&", "%26");
    }
}
