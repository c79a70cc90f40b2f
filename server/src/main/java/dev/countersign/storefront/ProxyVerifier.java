package dev.countersign.storefront;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countersign.kernel.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Accepts a request of an app proxy only under the one reading its shop gave it.
 *
 * <p>The signed message has no delimiters, so one signature fits many queries. The true message holds each reserved name
 * once; who cuts it elsewhere must make it hold one twice. So a message with two is refused, whatever its signature.
 */
public final class ProxyVerifier {
    private static final List<String> RESERVED = List.of("logged_in_customer_id", "path_prefix", "shop", "timestamp");
    private static final Pattern CUSTOMER = Pattern.compile("[0-9]{0,20}");
    private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{10}");
    private static final Pattern PREFIX = Pattern.compile("/(a|apps|community|tools)/[A-Za-z0-9_-]{1,30}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final Pattern SIGNATURE = Pattern.compile("[0-9a-f]{64}");

    /** Checked in place of a second secret, so that one and two take the same time. */
    private static final String NO_SECRET = "there is no second secret";

    private final ShopKeys keys;
    private final WallClock clock;

    public ProxyVerifier(ShopKeys keys, WallClock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** The request behind a raw query; empty for everything else, without a word why. */
    public Optional<ProxyRequest> verify(String rawQuery) {
        return SignedQuery.parse(rawQuery).flatMap(this::verify);
    }

    private Optional<ProxyRequest> verify(SignedQuery query) {
        var message = query.proxyMessage();
        var signature =
                query.only("signature").filter(text -> SIGNATURE.matcher(text).matches());
        var request = read(query).filter(_ -> hasOneReading(query, message));
        if (signature.isEmpty() || request.isEmpty()) {
            return Optional.empty();
        }
        // chosen by shop, then checked, then used
        var found = keys.of(request.get().shop());
        var signed = isSigned(found, message, HexFormat.of().parseHex(signature.get()));
        var fresh = isFresh(request.get().signedAt(), found.clockSkewSeconds());
        return signed && fresh ? request : Optional.empty();
    }

    private static Optional<ProxyRequest> read(SignedQuery query) {
        var shop = query.only("shop").flatMap(ShopDomain::parse);
        var customer = query.only("logged_in_customer_id").filter(matches(CUSTOMER));
        var prefix = query.only("path_prefix").filter(matches(PREFIX));
        var timestamp = query.only("timestamp").filter(matches(TIMESTAMP));
        if (shop.isEmpty() || customer.isEmpty() || prefix.isEmpty() || timestamp.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ProxyRequest(
                shop.get(),
                customer.filter(id -> !id.isEmpty()),
                prefix.get(),
                Instant.ofEpochSecond(Long.parseLong(timestamp.get())),
                query.only("lang").filter(matches(LANGUAGE))));
    }

    private static Predicate<String> matches(Pattern shape) {
        return text -> shape.matcher(text).matches();
    }

    private static boolean hasOneReading(SignedQuery query, String message) {
        return !query.has("hmac") && RESERVED.stream().allMatch(name -> standsOnce(message, name + "="));
    }

    private static boolean standsOnce(String message, String name) {
        var first = message.indexOf(name);
        return first >= 0 && message.indexOf(name, first + 1) < 0;
    }

    private static boolean isSigned(ShopKeys.Keys keys, String message, byte[] signature) {
        var bytes = message.getBytes(UTF_8);
        var current = Hmac.same(Hmac.sha256(keys.current().getBytes(UTF_8), bytes), signature);
        var second = keys.previous().orElse(NO_SECRET).getBytes(UTF_8);
        var previous = Hmac.same(Hmac.sha256(second, bytes), signature);
        return keys.known() & (current | (previous & keys.previous().isPresent()));
    }

    private boolean isFresh(Instant signedAt, int skewSeconds) {
        var apart = Duration.between(signedAt, clock.instant()).abs();
        return apart.compareTo(Duration.ofSeconds(skewSeconds)) <= 0;
    }
}
