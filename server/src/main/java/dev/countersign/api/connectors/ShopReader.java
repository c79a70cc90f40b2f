package dev.countersign.api.connectors;

import dev.countersign.api.wire.WireObject;
import dev.countersign.identity.Caller;
import dev.countersign.storefront.AdminStyle;
import dev.countersign.storefront.Shop;
import dev.countersign.storefront.ShopAccess;
import dev.countersign.storefront.ShopCredentials;
import dev.countersign.storefront.ShopDomain;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a registration. What is not said stays as it was, or as most shops want it. */
final class ShopReader {
    private static final Pattern VERSION = Pattern.compile("20[0-9]{2}-(01|04|07|10)");
    private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?");
    private static final int MOST_HOSTS = 20;
    private static final String NEWEST = "2026-10";

    private ShopReader() {}

    static Shop shop(WireObject json, ShopDomain domain, Caller caller, Optional<Shop> before, Instant now) {
        requireAccount(json, caller);
        return new Shop(
                domain,
                caller.account(),
                before.isPresent() ? json.text("clientId", before.get().clientId(), 200) : json.required("clientId"),
                access(json, before),
                style(json, before),
                version(json, before),
                json.has("storefrontHosts")
                        ? hosts(json)
                        : before.map(Shop::storefrontHosts).orElse(List.of()),
                skew(json, before),
                before.map(Shop::previousSecretUntil).orElse(null),
                before.map(Shop::registeredAt).orElse(now));
    }

    /** The credentials in the body; empty where it brings none and those that are kept still fit. */
    static Optional<ShopCredentials> credentials(WireObject json, Shop shop, Optional<Shop> before) {
        var auth = json.object("auth").orElse(new WireObject("auth", Map.of()));
        var fits = before.filter(earlier -> earlier.access() == shop.access()).isPresent();
        return switch (shop.access()) {
            case TOKEN ->
                fits && !auth.says("accessToken")
                        ? Optional.empty()
                        : Optional.of(ShopCredentials.token(auth.required("accessToken")));
            case BASIC ->
                fits && !auth.says("password")
                        ? Optional.empty()
                        : Optional.of(ShopCredentials.basic(auth.required("apiKey"), auth.required("password")));
            case OAUTH, CLIENT_CREDENTIALS -> fits ? Optional.empty() : Optional.of(ShopCredentials.NONE);
        };
    }

    private static void requireAccount(WireObject json, Caller caller) {
        json.text("accountId").ifPresent(account -> {
            if (!account.equalsIgnoreCase(caller.account().toString())) {
                throw json.invalid("accountId", account, "the account of the token, " + caller.account());
            }
        });
    }

    private static ShopAccess access(WireObject json, Optional<Shop> before) {
        var auth = json.object("auth");
        if (auth.isEmpty() && before.isPresent()) {
            return before.get().access();
        }
        var from = auth.orElse(new WireObject("auth", Map.of()));
        var mode = from.required("mode");
        return ShopAccess.of(mode)
                .orElseThrow(() -> from.invalid("mode", mode, "token, clientCredentials, oauth or basic"));
    }

    private static AdminStyle style(WireObject json, Optional<Shop> before) {
        return json.text("apiStyle")
                .map(text -> AdminStyle.of(text).orElseThrow(() -> json.invalid("apiStyle", text, "graphql or rest")))
                .or(() -> before.map(Shop::style))
                .orElse(AdminStyle.GRAPHQL);
    }

    private static String version(WireObject json, Optional<Shop> before) {
        var version = json.text("apiVersion", before.map(Shop::apiVersion).orElse(NEWEST));
        if (!VERSION.matcher(version).matches()) {
            throw json.invalid("apiVersion", version, "a quarter, such as " + NEWEST);
        }
        return version;
    }

    private static List<String> hosts(WireObject json) {
        var hosts = json.texts("storefrontHosts").stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .toList();
        for (var i = 0; i < hosts.size(); i++) {
            if (!HOST.matcher(hosts.get(i)).matches() || i >= MOST_HOSTS) {
                throw json.invalid(
                        "storefrontHosts[" + i + "]",
                        hosts.get(i),
                        "at most " + MOST_HOSTS + " hosts without scheme and path, such as www.bobs-boots.example");
            }
        }
        return hosts;
    }

    private static int skew(WireObject json, Optional<Shop> before) {
        var seconds = json.integer("clockSkewSeconds")
                .or(() -> before.map(Shop::clockSkewSeconds))
                .orElse(90);
        if (seconds < 1 || seconds > 600) {
            throw json.invalid("clockSkewSeconds", String.valueOf(seconds), "1 to 600");
        }
        return seconds;
    }
}
