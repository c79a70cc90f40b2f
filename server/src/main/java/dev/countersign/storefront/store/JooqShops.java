package dev.countersign.storefront.store;

import static dev.countersign.kernel.ErrorCode.SHOP_DOES_NOT_EXIST;
import static dev.countersign.kernel.ErrorCode.SHOP_REGISTERED_ELSEWHERE;
import static dev.countersign.store.tables.Tables.STOREFRONT_SHOP;
import static dev.countersign.store.tables.Tables.STOREFRONT_THEME_SECRET;
import static org.jooq.impl.DSL.coalesce;

import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Refusal;
import dev.countersign.kernel.WallClock;
import dev.countersign.store.Secrets;
import dev.countersign.store.Transactions;
import dev.countersign.store.tables.tables.records.StorefrontShopRecord;
import dev.countersign.storefront.AdminStyle;
import dev.countersign.storefront.Shop;
import dev.countersign.storefront.ShopAccess;
import dev.countersign.storefront.ShopCredentials;
import dev.countersign.storefront.ShopDomain;
import dev.countersign.storefront.Shops;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Registered shops in the database. */
final class JooqShops implements Shops {
    private final DSLContext db;
    private final Transactions transactions;
    private final Secrets secrets;
    private final WallClock clock;

    JooqShops(DSLContext db, Transactions transactions, Secrets secrets, WallClock clock) {
        this.db = db;
        this.transactions = transactions;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public Optional<Shop> find(AccountId account, ShopDomain shop) {
        return db.selectFrom(STOREFRONT_SHOP).where(is(account, shop)).fetchOptional(JooqShops::shop);
    }

    @Override
    public List<Shop> all(AccountId account) {
        return db.selectFrom(STOREFRONT_SHOP)
                .where(STOREFRONT_SHOP.ACCOUNT_ID.eq(account.toString()))
                .orderBy(STOREFRONT_SHOP.SHOP)
                .fetch(JooqShops::shop);
    }

    @Override
    public Optional<Shop> signedFor(ShopDomain shop) {
        return db.selectFrom(STOREFRONT_SHOP)
                .where(STOREFRONT_SHOP.SHOP.eq(shop.name()))
                .fetchOptional(JooqShops::shop);
    }

    @Override
    public void add(Shop shop, String secret, ShopCredentials credentials) {
        transactions.write(() -> {
            if (db.fetchExists(
                    STOREFRONT_SHOP, STOREFRONT_SHOP.SHOP.eq(shop.domain().name()))) {
                throw SHOP_REGISTERED_ELSEWHERE
                        .because()
                        .with(Refusal.Detail.of("shop", shop.domain().name(), "a shop of this account")
                                .fix("Delete the shop in the account that has it, then register it here."));
            }
            var sealed = new SealedShop(secrets, shop.domain());
            var row = db.newRecord(STOREFRONT_SHOP);
            row.setShop(shop.domain().name());
            row.setAccountId(shop.account().toString());
            row.setSecret(sealed.secret(secret));
            row.setCredentials(sealed.credentials(credentials));
            row.setCredentialsAt(clock.instant());
            row.setRegisteredAt(shop.registeredAt());
            describe(row, shop);
            row.insert();
        });
    }

    @Override
    public void change(Shop shop, Optional<ShopCredentials> credentials) {
        transactions.write(() -> {
            var row = require(shop.account(), shop.domain());
            credentials.ifPresent(given -> {
                row.setCredentials(new SealedShop(secrets, shop.domain()).credentials(given));
                row.setCredentialsAt(clock.instant());
            });
            describe(row, shop);
            row.update();
        });
    }

    @Override
    public void rotate(AccountId account, ShopDomain shop, String secret, Instant oldUntil) {
        transactions.write(() -> {
            var row = require(account, shop);
            row.setPreviousSecret(row.getSecret());
            row.setPreviousUntilAt(oldUntil);
            row.setSecret(new SealedShop(secrets, shop).secret(secret));
            row.setChangedAt(clock.instant());
            row.update();
        });
    }

    @Override
    public boolean remove(AccountId account, ShopDomain shop) {
        return transactions.write(() -> {
            db.deleteFrom(STOREFRONT_THEME_SECRET)
                    .where(
                            STOREFRONT_THEME_SECRET.ACCOUNT_ID.eq(account.toString()),
                            STOREFRONT_THEME_SECRET.SHOP.eq(shop.name()))
                    .execute();
            return db.deleteFrom(STOREFRONT_SHOP).where(is(account, shop)).execute() == 1;
        });
    }

    @Override
    public ShopCredentials credentials(AccountId account, ShopDomain shop) {
        return new SealedShop(secrets, shop).credentials(require(account, shop).getCredentials());
    }

    @Override
    public String secret(AccountId account, ShopDomain shop) {
        return new SealedShop(secrets, shop).secret(require(account, shop).getSecret());
    }

    @Override
    public void keep(AccountId account, ShopDomain shop, UnaryOperator<ShopCredentials> change) {
        transactions.write(() -> {
            var sealed = new SealedShop(secrets, shop);
            var row = require(account, shop);
            row.setCredentials(sealed.credentials(change.apply(sealed.credentials(row.getCredentials()))));
            row.setCredentialsAt(clock.instant());
            row.setChangedAt(clock.instant());
            row.update();
        });
    }

    @Override
    public boolean wipe(AccountId account, ShopDomain shop, Instant givenUpTo) {
        return transactions.write(() -> db.update(STOREFRONT_SHOP)
                        .set(
                                STOREFRONT_SHOP.CREDENTIALS,
                                new SealedShop(secrets, shop).credentials(ShopCredentials.NONE))
                        .set(STOREFRONT_SHOP.CHANGED_AT, clock.instant())
                        .where(
                                is(account, shop),
                                coalesce(STOREFRONT_SHOP.CREDENTIALS_AT, STOREFRONT_SHOP.REGISTERED_AT)
                                        .le(givenUpTo))
                        .execute()
                == 1);
    }

    private StorefrontShopRecord require(AccountId account, ShopDomain shop) {
        return db.selectFrom(STOREFRONT_SHOP)
                .where(is(account, shop))
                .fetchOptional()
                .orElseThrow(SHOP_DOES_NOT_EXIST::because);
    }

    private void describe(StorefrontShopRecord row, Shop shop) {
        row.setClientId(shop.clientId());
        row.setAccess(shop.access().wire());
        row.setApiStyle(shop.style().wire());
        row.setApiVersion(shop.apiVersion());
        row.setStorefrontHosts(StorefrontJson.write(shop.storefrontHosts()));
        row.setClockSkewSeconds(shop.clockSkewSeconds());
        row.setChangedAt(clock.instant());
    }

    private static Condition is(AccountId account, ShopDomain shop) {
        return STOREFRONT_SHOP.ACCOUNT_ID.eq(account.toString()).and(STOREFRONT_SHOP.SHOP.eq(shop.name()));
    }

    private static Shop shop(StorefrontShopRecord row) {
        return new Shop(
                new ShopDomain(row.getShop()),
                AccountId.of(row.getAccountId()),
                row.getClientId(),
                ShopAccess.of(row.getAccess()).orElseThrow(),
                AdminStyle.of(row.getApiStyle()).orElseThrow(),
                row.getApiVersion(),
                StorefrontJson.texts(row.getStorefrontHosts()),
                row.getClockSkewSeconds(),
                row.getPreviousUntilAt(),
                row.getRegisteredAt());
    }
}
