package dev.countersign.storefront;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parameters of a query, decoded strictly, with every value of a name in the order of appearance. It is read from
 * the query itself: a servlet's parameters would mix in the posted form.
 */
final class SignedQuery {
    private static final int LONGEST = 16_384;
    private static final int MOST_PARAMETERS = 200;

    /** @param value of a name that stands there more than once, all values with commas between */
    private record Parameter(String name, String value, boolean isRepeated) {
        Parameter and(String more) {
            return new Parameter(name, value + "," + more, true);
        }
    }

    // few as they are, looking through them is faster than any map
    private final List<Parameter> parameters = new ArrayList<>();

    private SignedQuery() {}

    static Optional<SignedQuery> parse(String raw) {
        var query = new SignedQuery();
        return raw.length() <= LONGEST && query.reads(raw) ? Optional.of(query) : Optional.empty();
    }

    private boolean reads(String raw) {
        var parts = 0;
        for (var from = 0; from < raw.length(); parts++) {
            var and = raw.indexOf('&', from);
            var to = and < 0 ? raw.length() : and;
            if (parts == MOST_PARAMETERS || !readsPart(raw, from, to)) {
                return false;
            }
            from = to + 1;
        }
        return true;
    }

    private boolean readsPart(String raw, int from, int to) {
        if (from == to) {
            return true;
        }
        var equals = raw.indexOf('=', from, to);
        var name = PercentCode.decode(raw.substring(from, equals < 0 ? to : equals));
        var value = PercentCode.decode(equals < 0 ? "" : raw.substring(equals + 1, to));
        if (name.isEmpty() || value.isEmpty()) {
            return false;
        }
        add(name.get(), value.get());
        return true;
    }

    private void add(String name, String value) {
        var earlier = indexOf(name);
        if (earlier < 0) {
            parameters.add(new Parameter(name, value, false));
        } else {
            parameters.set(earlier, parameters.get(earlier).and(value));
        }
    }

    private int indexOf(String name) {
        for (var i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    boolean has(String name) {
        return indexOf(name) >= 0;
    }

    /** The value of a name that stands there exactly once. */
    Optional<String> only(String name) {
        var at = indexOf(name);
        return at < 0 || parameters.get(at).isRepeated()
                ? Optional.empty()
                : Optional.of(parameters.get(at).value());
    }

    /** What an app proxy signs: its pairs with nothing between them. */
    String proxyMessage() {
        return String.join("", proxyPairs());
    }

    /** The pairs an app proxy signs, sorted as whole strings by byte. */
    List<String> proxyPairs() {
        var pairs = new ArrayList<String>(parameters.size());
        for (var parameter : parameters) {
            if (!parameter.name().equals("signature")) {
                pairs.add(parameter.name() + "=" + parameter.value());
            }
        }
        pairs.sort(SignedQuery::byBytes);
        return pairs;
    }

    /** What an installation signs: the pairs with {@code &} between, and their delimiters escaped. */
    String installMessage() {
        var pairs = new ArrayList<String>(parameters.size());
        for (var parameter : parameters) {
            if (!parameter.name().equals("hmac") && !parameter.name().equals("signature")) {
                pairs.add(escape(parameter.name()).replace("=", "%3D") + "=" + escape(parameter.value()));
            }
        }
        pairs.sort(SignedQuery::byBytes);
        return String.join("&", pairs);
    }

    /** The order of their bytes in UTF-8. */
    static int byBytes(String one, String other) {
        var shorter = Math.min(one.length(), other.length());
        for (var i = 0; i < shorter; i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return rank(one.charAt(i)) - rank(other.charAt(i));
            }
        }
        return one.length() - other.length();
    }

    // halves of characters beyond the first plane come before its last ones in UTF-16, and after them in UTF-8
    private static int rank(char unit) {
        return Character.isSurrogate(unit) ? unit + Character.MAX_VALUE : unit;
    }

    private static String escape(String text) {
        return text.replace("%", "%25").replace("&", "%26");
    }
}
