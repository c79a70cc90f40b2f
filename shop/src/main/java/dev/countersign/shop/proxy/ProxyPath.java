package dev.countersign.shop.proxy;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where in the storefront the app is found: a prefix and a subpath, which the merchant may change at any time. */
public record ProxyPath(String prefix, String subpath) {
    private static final Set<String> PREFIXES = Set.of("a", "apps", "community", "tools");
    private static final Set<String> RESERVED = Set.of("admin", "services", "password", "login");
    private static final Pattern SUBPATH = Pattern.compile("[A-Za-z0-9_-]{1,30}");

    public ProxyPath {
        if (!PREFIXES.contains(prefix)) {
            throw new IllegalArgumentException("The prefix must be one of a, apps, community and tools.");
        }
        if (!SUBPATH.matcher(subpath).matches() || RESERVED.contains(subpath)) {
            throw new IllegalArgumentException(
                    "The subpath takes up to 30 letters, digits, _ and -, and is not admin, services, password or login.");
        }
    }

    /** @param path such as {@code apps/esign} */
    public static ProxyPath parse(String path) {
        var parts = path.replaceAll("^/|/$", "").split("/", 2);
        return new ProxyPath(parts[0], parts.length > 1 ? parts[1] : "");
    }

    /** As the app is told it: {@code /apps/esign}. */
    @Override
    public String toString() {
        return "/" + prefix + "/" + subpath;
    }

    /** What follows in a path below this one, with its slash; empty for this very path. */
    public Optional<String> rest(String path) {
        var own = toString();
        return path.equals(own) || path.startsWith(own + "/")
                ? Optional.of(path.substring(own.length()))
                : Optional.empty();
    }
}
