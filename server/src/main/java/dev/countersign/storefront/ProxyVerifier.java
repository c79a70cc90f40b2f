package dev.countersign.storefront;

import static dev.countersign.storefront.Alphabet.DIGITS;
import static dev.countersign.storefront.Alphabet.LOWER;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countersign.kernel.WallClock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Accepts a request of an app proxy only under the one reading its shop gave it.
 *
 * <p>The signed message has no delimiters, so one signature fits many queries. The true message holds each reserved name
 * once; who cuts it elsewhere must make it hold one twice. So a message with two is refused, whatever its signature.
 * Where the prefix of the path could end elsewhere too, it is the one the shop was seen with, else the shortest.
 */
public final class ProxyVerifier {
    private static final List<String> RESERVED =
            List.of("logged_in_customer_id=", "path_prefix=", "shop=", "timestamp=");

    /** Tried in place of a second secret, so that all refusals take the same time. */
    private static final String NO_SECRET = "there is no second secret";

    private final ShopKeys keys;
    private final WallClock clock;
    private final Map<ShopDomain, String> prefixes = new ConcurrentHashMap<>();

    public ProxyVerifier(ShopKeys keys, WallClock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** The request behind a raw query; empty for everything else, without a word why. */
    public Optional<ProxyRequest> verify(String rawQuery) {
        return SignedQuery.parse(rawQuery).flatMap(this::verify);
    }

    private Optional<ProxyRequest> verify(SignedQuery query) {
        var pairs = query.proxyPairs();
        var message = String.join("", pairs);
        var request = hasOneReading(query, message) ? read(query) : Optional.<ProxyRequest>empty();
        var signature = query.only("signature");
        if (signature.isEmpty() || request.isEmpty()) {
            return Optional.empty();
        }
        // chosen by shop, then checked, then used
        var found = keys.of(request.get().shop());
        var signed = isSigned(found, message, signature.get());
        var fresh = isFresh(request.get().signedAt(), found.clockSkewSeconds());
        return signed && fresh && hasItsPrefix(request.get(), pairs) ? request : Optional.empty();
    }

    /** Of the readings that differ in the prefix one is accepted. */
    private boolean hasItsPrefix(ProxyRequest request, List<String> pairs) {
        var others = ProxyPrefix.others(pairs);
        var seen = prefixes.get(request.shop());
        if (others.isEmpty()) {
            if (!request.pathPrefix().equals(seen)) {
                prefixes.put(request.shop(), request.pathPrefix());
            }
            return true;
        }
        return seen == null
                ? others.stream()
                        .allMatch(other -> other.length() > request.pathPrefix().length())
                : seen.equals(request.pathPrefix());
    }

    private static Optional<ProxyRequest> read(SignedQuery query) {
        var shop = query.only("shop").flatMap(ShopDomain::parse);
        var customer = query.only("logged_in_customer_id").filter(text -> DIGITS.spells(text, 0, 20));
        var prefix = query.only("path_prefix").filter(ProxyPrefix::isOne);
        var timestamp = query.only("timestamp").filter(text -> DIGITS.spells(text, 10, 10));
        if (shop.isEmpty() || customer.isEmpty() || prefix.isEmpty() || timestamp.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ProxyRequest(
                shop.get(),
                customer.filter(id -> !id.isEmpty()),
                prefix.get(),
                Instant.ofEpochSecond(Long.parseLong(timestamp.get())),
                query.only("lang").filter(text -> LOWER.spells(text, 2, 3))));
    }

    private static boolean hasOneReading(SignedQuery query, String message) {
        for (var name : RESERVED) {
            if (!standsOnce(message, name)) {
                return false;
            }
        }
        return !query.has("hmac");
    }

    private static boolean standsOnce(String message, String name) {
        var first = message.indexOf(name);
        return first >= 0 && message.indexOf(name, first + 1) < 0;
    }

    // what is refused was tried with two secrets, whether there are two, one or none
    private static boolean isSigned(ShopKeys.Keys keys, String message, String signature) {
        var bytes = message.getBytes(UTF_8);
        var given = signature.getBytes(UTF_8);
        if (isSigned(keys.current(), bytes, given)) {
            return keys.known();
        }
        var previous = isSigned(keys.previous().orElse(NO_SECRET), bytes, given);
        return previous & keys.previous().isPresent() & keys.known();
    }

    /** Compared as it is written, in lower case, so that one code has one form. */
    private static boolean isSigned(String secret, byte[] message, byte[] signature) {
        var code = HexFormat.of().formatHex(Hmac.sha256(secret.getBytes(UTF_8), message));
        return Hmac.same(code.getBytes(UTF_8), signature);
    }

    private boolean isFresh(Instant signedAt, int skewSeconds) {
        var now = clock.instant();
        return !now.isBefore(signedAt.minusSeconds(skewSeconds)) && !now.isAfter(signedAt.plusSeconds(skewSeconds));
    }
}
