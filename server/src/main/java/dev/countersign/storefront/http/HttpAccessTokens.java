package dev.countersign.storefront.http;

import dev.countersign.kernel.WallClock;
import dev.countersign.storefront.AccessTokens;
import dev.countersign.storefront.Shop;
import dev.countersign.storefront.ShopCredentials;
import dev.countersign.storefront.Shops;
import dev.countersign.storefront.record.AdminFailed;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks for tokens at the shop's own token address. Those that end are asked for anew a little before they do. */
final class HttpAccessTokens implements AccessTokens {
    private static final Duration AHEAD = Duration.ofMinutes(2);

    private final AdminHttp http;
    private final Shops shops;
    private final WallClock clock;

    HttpAccessTokens(AdminHttp http, Shops shops, WallClock clock) {
        this.http = http;
        this.shops = shops;
        this.clock = clock;
    }

    @Override
    public ShopCredentials exchange(Shop shop, String code) {
        return ask(shop, Map.of("code", code));
    }

    @Override
    public ShopCredentials current(Shop shop) {
        var kept = shops.credentials(shop.account(), shop.domain());
        return switch (shop.access()) {
            case TOKEN, BASIC -> given(kept);
            case OAUTH -> installed(shop, kept);
            case CLIENT_CREDENTIALS ->
                isFresh(kept) ? kept : keep(shop, ask(shop, Map.of("grant_type", "client_credentials")));
        };
    }

    private static ShopCredentials given(ShopCredentials kept) {
        if (kept.equals(ShopCredentials.NONE)) {
            throw new AdminFailed(401, "The app was uninstalled from the shop.");
        }
        return kept;
    }

    private ShopCredentials installed(Shop shop, ShopCredentials kept) {
        var refresh = kept.refreshToken();
        if (isFresh(kept)) {
            return kept;
        }
        if (refresh == null) {
            throw new AdminFailed(401, "The shop has not been installed yet.");
        }
        return refreshed(shop, refresh);
    }

    @Override
    public Optional<ShopCredentials> renewed(Shop shop, ShopCredentials refused) {
        var kept = shops.credentials(shop.account(), shop.domain());
        if (!Objects.equals(kept.accessToken(), refused.accessToken())) {
            return Optional.of(kept);
        }
        return switch (shop.access()) {
            case TOKEN, BASIC -> Optional.empty();
            case CLIENT_CREDENTIALS -> Optional.of(keep(shop, ask(shop, Map.of("grant_type", "client_credentials"))));
            case OAUTH -> Optional.ofNullable(kept.refreshToken()).map(refresh -> refreshed(shop, refresh));
        };
    }

    private ShopCredentials refreshed(Shop shop, String refresh) {
        return keep(shop, ask(shop, Map.of("grant_type", "refresh_token", "refresh_token", refresh)));
    }

    private boolean isFresh(ShopCredentials kept) {
        return kept.tokenAt(clock.instant().plus(AHEAD)).isPresent();
    }

    // kept before it is used: the shop forgets the old refresh token with the first use of the new
    private ShopCredentials keep(Shop shop, ShopCredentials granted) {
        shops.keep(shop.account(), shop.domain(), _ -> granted);
        return granted;
    }

    private ShopCredentials ask(Shop shop, Map<String, String> grant) {
        var body = new TreeMap<String, String>(grant);
        body.put("client_id", shop.clientId());
        body.put("client_secret", shops.secret(shop.account(), shop.domain()));
        var answer = http.send(
                "POST",
                shop.domain(),
                "/admin/oauth/access_token",
                Map.of(),
                JsonMapper.shared().writeValueAsString(body));
        if (isRefused(answer.status())) {
            throw new AdminFailed(401, "The shop gives no token for what is registered.", AdminErrors.of(answer));
        }
        var json = answer.required("the request for a token");
        var token = text(json, "access_token");
        if (token == null) {
            throw new AdminFailed(200, "The shop answered the request for a token without one.");
        }
        var seconds = json.path("expires_in");
        var expiresAt = seconds.isNumber() ? clock.instant().plusSeconds(seconds.asLong()) : null;
        return new ShopCredentials(token, expiresAt, text(json, "refresh_token"), null, null);
    }

    private static boolean isRefused(int status) {
        return status >= 400 && status < 500 && status != 408 && status != 429;
    }

    private static @Nullable String text(JsonNode json, String member) {
        var value = json.path(member);
        return value.isString() ? value.asString() : null;
    }
}
