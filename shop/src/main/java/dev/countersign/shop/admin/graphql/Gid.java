package dev.countersign.shop.admin.graphql;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Global ids of the API: {@code gid://shopify/Customer/207119551}. */
final class Gid {
    private static final Pattern FORM = Pattern.compile("gid://shopify/(\\w+)/(\\d{1,18})(\\?.*)?");

    private Gid() {}

    static String of(String type, long id) {
        return "gid://shopify/" + type + "/" + id;
    }

    /** The number, if the id is one of this type. */
    static Optional<Long> number(String type, @Nullable Object gid) {
        var match = FORM.matcher(String.valueOf(gid));
        return match.matches() && match.group(1).equals(type)
                ? Optional.of(Long.valueOf(match.group(2)))
                : Optional.empty();
    }

    /** The number of a customer named in these arguments; 0, which nobody has, for what is no customer's id. */
    static long customer(Map<String, ?> arguments, String name) {
        return number("Customer", arguments.get(name)).orElse(0L);
    }
}
