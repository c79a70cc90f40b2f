package dev.countersign.storefront;

import dev.countersign.kernel.Digest;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.WallClock;
import dev.countersign.storefront.record.WriteBacks;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** The installation in a shop: out with a state that works once, for this shop and this browser, and back with a code. */
public final class Installations {
    private static final String SCOPES = "read_customers,write_customers,write_app_proxy";
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{10}");

    private final Shops shops;
    private final WriteBacks rows;
    private final ShopKeys keys;
    private final InstallStates states;
    private final AccessTokens tokens;
    private final Ids ids;
    private final WallClock clock;

    public Installations(
            Shops shops,
            WriteBacks rows,
            ShopKeys keys,
            InstallStates states,
            AccessTokens tokens,
            Ids ids,
            WallClock clock) {
        this.shops = shops;
        this.rows = rows;
        this.keys = keys;
        this.states = states;
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Where to send the merchant.
     *
     * @param state for a cookie: who comes back must be who was sent
     */
    public record Departure(String state, String path) {}

    /** Empty for a shop that is not registered for an installation. */
    public Optional<Departure> begin(ShopDomain domain, String callback) {
        return shops.signedFor(domain)
                .filter(shop -> shop.access() == ShopAccess.OAUTH)
                .map(shop -> {
                    var state = ids.secret();
                    states.put(Digest.sha256(state), domain, clock.instant().plus(LIFE));
                    return new Departure(
                            state,
                            "/admin/oauth/authorize?client_id=" + encode(shop.clientId()) + "&scope=" + encode(SCOPES)
                                    + "&redirect_uri=" + encode(callback) + "&state=" + state);
                });
    }

    /** The shop that is installed now; empty where anything about the way back is wrong. */
    public Optional<Shop> finish(String rawQuery, String cookie) {
        var query = SignedQuery.parse(rawQuery);
        var domain = query.flatMap(q -> q.only("shop")).flatMap(ShopDomain::parse);
        var code = query.flatMap(q -> q.only("code")).filter(text -> !text.isBlank());
        var state = query.flatMap(q -> q.only("state")).filter(text -> isSame(text, cookie));
        if (domain.isEmpty() || code.isEmpty() || state.isEmpty()) {
            return Optional.empty();
        }
        var found = keys.of(domain.get());
        var signed = ShopSignatures.holdsForInstall(found, rawQuery);
        var fresh = query.flatMap(q -> q.only("timestamp"))
                .filter(text -> isFresh(text, found))
                .isPresent();
        if (!signed || !fresh) {
            return Optional.empty();
        }
        return states.take(Digest.sha256(state.get()), clock.instant())
                .filter(domain.get()::equals)
                .flatMap(shops::signedFor)
                .filter(shop -> shop.access() == ShopAccess.OAUTH)
                .map(shop -> install(shop, code.get()));
    }

    private Shop install(Shop shop, String code) {
        var granted = tokens.exchange(shop, code);
        shops.keep(shop.account(), shop.domain(), _ -> granted);
        rows.resume(shop.account(), shop.domain());
        return shop;
    }

    private boolean isFresh(String timestamp, ShopKeys.Keys found) {
        return TIMESTAMP.matcher(timestamp).matches()
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant())
                                .abs()
                                .compareTo(Duration.ofSeconds(found.clockSkewSeconds()))
                        <= 0;
    }

    private static boolean isSame(String state, String cookie) {
        return !cookie.isEmpty()
                && Hmac.same(state.getBytes(StandardCharsets.UTF_8), cookie.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
