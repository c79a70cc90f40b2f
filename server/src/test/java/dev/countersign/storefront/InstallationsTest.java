package dev.countersign.storefront;

import static dev.countersign.storefront.GivenShop.ACCOUNT;
import static dev.countersign.storefront.GivenShop.DOMAIN;
import static dev.countersign.storefront.GivenShop.T0;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.kernel.Ids;
import dev.countersign.store.Database;
import dev.countersign.store.TestDatabases;
import dev.countersign.storefront.record.WriteBacks;
import dev.countersign.storefront.store.ShopsFor;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An installation comes back once, to the browser that began it, for the shop it was begun for, and signed. */
class InstallationsTest {
    private static final ShopDomain OTHER = new ShopDomain("other.myshopify.com");

    @TempDir
    Path folder;

    private Database database;
    private Shops shops;
    private Installations installations;
    private Instant now = T0;
    private int exchanged;

    @BeforeEach
    void open() {
        database = TestDatabases.sqlite(folder);
        shops = ShopsFor.database(database, () -> now);
        shops.add(GivenShop.shop(ShopAccess.OAUTH, AdminStyle.REST), "hush", ShopCredentials.NONE);
        installations = new Installations(
                shops,
                ShopsFor.outbox(database, () -> now),
                _ -> Vectors.keys("hush"),
                new States(),
                new Codes(),
                Ids.random(),
                () -> now);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whoComesBackAsHeWasSentIsInstalled() {
        var state = begin();

        assertThat(installations.finish(back(DOMAIN, state), state)).isPresent();
        assertThat(shops.credentials(ACCOUNT, DOMAIN).accessToken()).isEqualTo("granted");
    }

    @Test
    void whatWaitedForTheAppGoesOnWhenItIsBack() {
        var rows = ShopsFor.outbox(database, () -> now);
        rows.stop(ACCOUNT, DOMAIN, WriteBacks.Stop.byUs("uninstalled", now));
        var state = begin();
        installations.finish(back(DOMAIN, state), state);

        assertThat(rows.stop(ACCOUNT, DOMAIN)).isEmpty();
    }

    @Test
    void aStateWorksOnce() {
        var state = begin();
        installations.finish(back(DOMAIN, state), state);

        assertThat(installations.finish(back(DOMAIN, state), state)).isEmpty();
        assertThat(exchanged).isEqualTo(1);
    }

    @Test
    void aStateIsForOneBrowserOneShopAndTenMinutes() {
        var state = begin();
        assertThat(installations.finish(back(DOMAIN, state), "another")).isEmpty();
        assertThat(installations.finish(back(DOMAIN, state), "")).isEmpty();
        assertThat(installations.finish(back(OTHER, state), state)).isEmpty();

        var late = begin();
        now = T0.plusSeconds(601);
        assertThat(installations.finish(back(DOMAIN, late), late)).isEmpty();
        assertThat(exchanged).isZero();
    }

    @Test
    void whatTheShopDidNotSignIsNoWayBack() {
        var state = begin();
        var good = back(DOMAIN, state);

        assertThat(installations.finish(good.replace("code=", "code=x"), state)).isEmpty();
        assertThat(installations.finish(good.replaceAll("&hmac=.*", ""), state)).isEmpty();
        assertThat(installations.finish(good + "&shop=" + OTHER, state)).isEmpty();
        now = T0.plusSeconds(91);
        assertThat(installations.finish(good, state)).isEmpty();
    }

    @Test
    void onlyARegisteredShopIsLedAway() {
        assertThat(installations.begin(OTHER, "https://us.example/shopify/callback"))
                .isEmpty();
        shops.change(GivenShop.shop(ShopAccess.TOKEN, AdminStyle.REST), Optional.empty());
        assertThat(installations.begin(DOMAIN, "https://us.example/shopify/callback"))
                .isEmpty();
    }

    private String begin() {
        var away = installations
                .begin(DOMAIN, "https://us.example/shopify/callback")
                .orElseThrow();
        assertThat(away.path())
                .startsWith("/admin/oauth/authorize?client_id=client&scope=read_customers")
                .contains("redirect_uri=https%3A%2F%2Fus.example%2Fshopify%2Fcallback")
                .endsWith(away.state());
        return away.state();
    }

    private String back(ShopDomain shop, String state) {
        var query = "code=abc&shop=" + shop + "&state=" + state + "&timestamp=" + now.getEpochSecond();
        var message = SignedQuery.parse(query).orElseThrow().installMessage();
        return query + "&hmac=" + HexFormat.of().formatHex(Hmac.sha256("hush", message));
    }

    private final class Codes implements AccessTokens {
        @Override
        public ShopCredentials exchange(Shop shop, String code) {
            exchanged++;
            return ShopCredentials.token("granted");
        }

        @Override
        public ShopCredentials current(Shop shop) {
            return ShopCredentials.NONE;
        }

        @Override
        public Optional<ShopCredentials> renewed(Shop shop, ShopCredentials refused) {
            return Optional.empty();
        }
    }

    private static final class States implements InstallStates {
        private final Map<String, Instant> until = new HashMap<>();

        @Override
        public void put(String hash, ShopDomain shop, Instant expiresAt) {
            until.put(hash, expiresAt);
        }

        @Override
        public Optional<ShopDomain> take(String hash, Instant at) {
            return Optional.ofNullable(until.remove(hash)).filter(at::isBefore).map(_ -> DOMAIN);
        }
    }
}
