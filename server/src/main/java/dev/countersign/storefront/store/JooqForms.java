package dev.countersign.storefront.store;

import static dev.countersign.store.tables.Tables.STOREFRONT_FORM;
import static dev.countersign.store.tables.Tables.STOREFRONT_FORM_VERSION;
import static dev.countersign.store.tables.Tables.STOREFRONT_THEME_SECRET;

import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.WallClock;
import dev.countersign.store.Transactions;
import dev.countersign.storefront.ShopDomain;
import dev.countersign.storefront.form.FormDefinition;
import dev.countersign.storefront.form.Forms;
import dev.countersign.storefront.form.StoredForm;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Forms and all their versions in the database. */
final class JooqForms implements Forms {
    private final DSLContext db;
    private final Transactions transactions;
    private final WallClock clock;

    JooqForms(DSLContext db, Transactions transactions, WallClock clock) {
        this.db = db;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public StoredForm put(AccountId account, ShopDomain shop, String key, FormDefinition definition) {
        return transactions.write(() -> {
            transactions.alone("storefront form " + shop + "/" + key);
            var newest = newest(account, shop, key);
            var same = newest > 0
                    && version(account, shop, key, newest)
                            .filter(form -> form.definition().saysTheSameAs(definition))
                            .isPresent();
            var version = same ? newest : newest + 1;
            if (!same) {
                addVersion(account, shop, key, version, definition);
            }
            makeLive(account, shop, key, version);
            return new StoredForm(account, shop, key, version, definition);
        });
    }

    private int newest(AccountId account, ShopDomain shop, String key) {
        return db.selectFrom(STOREFRONT_FORM)
                .where(is(account, shop, key))
                .fetchOptional(STOREFRONT_FORM.VERSION)
                .orElse(0);
    }

    private void addVersion(AccountId account, ShopDomain shop, String key, int version, FormDefinition definition) {
        db.insertInto(STOREFRONT_FORM_VERSION)
                .set(STOREFRONT_FORM_VERSION.SHOP, shop.name())
                .set(STOREFRONT_FORM_VERSION.FORM_KEY, key)
                .set(STOREFRONT_FORM_VERSION.VERSION, version)
                .set(STOREFRONT_FORM_VERSION.ACCOUNT_ID, account.toString())
                .set(STOREFRONT_FORM_VERSION.DEFINITION, StorefrontJson.write(definition))
                .set(STOREFRONT_FORM_VERSION.CREATED_AT, clock.instant())
                .execute();
    }

    private void makeLive(AccountId account, ShopDomain shop, String key, int version) {
        var changed = db.update(STOREFRONT_FORM)
                .set(STOREFRONT_FORM.VERSION, version)
                .set(STOREFRONT_FORM.IS_LIVE, true)
                .set(STOREFRONT_FORM.CHANGED_AT, clock.instant())
                .where(is(account, shop, key))
                .execute();
        if (changed == 0) {
            db.insertInto(STOREFRONT_FORM)
                    .set(STOREFRONT_FORM.SHOP, shop.name())
                    .set(STOREFRONT_FORM.FORM_KEY, key)
                    .set(STOREFRONT_FORM.ACCOUNT_ID, account.toString())
                    .set(STOREFRONT_FORM.VERSION, version)
                    .set(STOREFRONT_FORM.IS_LIVE, true)
                    .set(STOREFRONT_FORM.CHANGED_AT, clock.instant())
                    .execute();
        }
    }

    @Override
    public Optional<StoredForm> find(AccountId account, ShopDomain shop, String key) {
        return db.selectFrom(STOREFRONT_FORM)
                .where(is(account, shop, key), STOREFRONT_FORM.IS_LIVE.eq(true))
                .fetchOptional(STOREFRONT_FORM.VERSION)
                .flatMap(version -> version(account, shop, key, version));
    }

    @Override
    public Optional<StoredForm> version(AccountId account, ShopDomain shop, String key, int version) {
        return db.selectFrom(STOREFRONT_FORM_VERSION)
                .where(
                        STOREFRONT_FORM_VERSION.ACCOUNT_ID.eq(account.toString()),
                        STOREFRONT_FORM_VERSION.SHOP.eq(shop.name()),
                        STOREFRONT_FORM_VERSION.FORM_KEY.eq(key),
                        STOREFRONT_FORM_VERSION.VERSION.eq(version))
                .fetchOptional(STOREFRONT_FORM_VERSION.DEFINITION)
                .map(json ->
                        new StoredForm(account, shop, key, version, StorefrontJson.read(json, FormDefinition.class)));
    }

    @Override
    public List<StoredForm> all(AccountId account, ShopDomain shop) {
        return db
                .selectFrom(STOREFRONT_FORM)
                .where(
                        STOREFRONT_FORM.ACCOUNT_ID.eq(account.toString()),
                        STOREFRONT_FORM.SHOP.eq(shop.name()),
                        STOREFRONT_FORM.IS_LIVE.eq(true))
                .orderBy(STOREFRONT_FORM.FORM_KEY)
                .fetch(STOREFRONT_FORM.FORM_KEY)
                .stream()
                .flatMap(key -> find(account, shop, key).stream())
                .toList();
    }

    @Override
    public boolean remove(AccountId account, ShopDomain shop, String key) {
        return transactions.write(() -> {
            // put again, it is a form like any other: not one for a theme
            db.deleteFrom(STOREFRONT_THEME_SECRET)
                    .where(
                            STOREFRONT_THEME_SECRET.ACCOUNT_ID.eq(account.toString()),
                            STOREFRONT_THEME_SECRET.SHOP.eq(shop.name()),
                            STOREFRONT_THEME_SECRET.FORM_KEY.eq(key))
                    .execute();
            return db.update(STOREFRONT_FORM)
                            .set(STOREFRONT_FORM.IS_LIVE, false)
                            .set(STOREFRONT_FORM.CHANGED_AT, clock.instant())
                            .where(is(account, shop, key), STOREFRONT_FORM.IS_LIVE.eq(true))
                            .execute()
                    == 1;
        });
    }

    private static Condition is(AccountId account, ShopDomain shop, String key) {
        return STOREFRONT_FORM
                .ACCOUNT_ID
                .eq(account.toString())
                .and(STOREFRONT_FORM.SHOP.eq(shop.name()))
                .and(STOREFRONT_FORM.FORM_KEY.eq(key));
    }
}
